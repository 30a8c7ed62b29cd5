package io.pilotage.marketplace.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days and moments in JSON: ISO 8601 text, of the years 1900 to 2199, so that every later sum and every database can hold them. */
public final class PlausibleTimes extends SimpleModule {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    public PlausibleTimes() {
        super("plausible-times");
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, PlausibleTimes::day));
        addDeserializer(Instant.class, new Reader<>(Instant.class, PlausibleTimes::moment));
    }

    public static boolean plausible(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new DateTimeException("implausible");
        }
        return day;
    }

    private static Instant moment(String text) {
        Instant moment = Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
        if (!plausible(moment)) {
            throw new DateTimeException("implausible");
        }
        return moment;
    }

    private static final class Reader<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> form;

        private Reader(Class<T> type, Function<String, T> form) {
            this.type = type;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return form.apply(parser.getString());
                } catch (DateTimeException malformed) {
                    // said below
                }
            }
            return context.reportInputMismatch(
                    type,
                    "Please write ISO 8601, such as %s, between the years 1900 and 2199.",
                    type == LocalDate.class ? "\"2027-03-31\"" : "\"2027-03-31T12:00:00Z\"");
        }
    }
}
