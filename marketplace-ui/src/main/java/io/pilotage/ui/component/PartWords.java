package io.pilotage.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.shared.Labelled;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A part of what a form writes, in words that a person can compare: a line for each entry of a list. */
final class PartWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private PartWords() {}

    static String of(@Nullable Object part) {
        String words = words(part);
        return words.isBlank() ? I18NProvider.translate("component.conflict.nothing") : words;
    }

    private static String words(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Labelled label -> label.label();
            case Money money -> MoneyText.words(money);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case LocalDate day -> DAY.format(day);
            case YearMonth month -> MONTH.format(month);
            case Instant moment -> RelativeTime.absolute(moment);
            case Boolean yes -> I18NProvider.translate("component.conflict." + (yes ? "yes" : "no"));
            case Collection<?> entries -> entries.stream().map(PartWords::words).collect(Collectors.joining("\n"));
            case Record entry ->
                Arrays.stream(entry.getClass().getRecordComponents())
                        .map(component -> words(value(entry, component)))
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" · "));
            default -> part.toString();
        };
    }

    private static @Nullable Object value(Record entry, RecordComponent component) {
        return Parts.value(entry, component.getName());
    }
}
