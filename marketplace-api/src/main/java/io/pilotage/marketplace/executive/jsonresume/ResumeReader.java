package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.shared.OutsideText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of one resume as far as they make sense, and notes what does not. */
final class ResumeReader {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    /** Notes of each rule: nobody reads more, and a short document can break one many thousands of times. */
    static final int MOST_OF_A_RULE = 50;

    private final Set<LeftOut> notes = new LinkedHashSet<>();
    private final Map<String, Integer> noted = new LinkedHashMap<>();

    void note(String path, String rule, String reason) {
        var note = new LeftOut(path, rule, reason);
        if (!notes.contains(note) && noted.merge(rule, 1, Integer::sum) <= MOST_OF_A_RULE) {
            notes.add(note);
        }
    }

    List<LeftOut> notes() {
        return List.copyOf(notes);
    }

    /** How many more notes there would be, by rule. */
    Map<String, Integer> untold() {
        Map<String, Integer> untold = new LinkedHashMap<>();
        noted.forEach((rule, many) -> {
            if (many > MOST_OF_A_RULE) {
                untold.put(rule, many - MOST_OF_A_RULE);
            }
        });
        return untold;
    }

    /** What the person wrote, if anything; otherwise what the resume says. */
    <T> @Nullable T kept(@Nullable T present, @Nullable T found, String path) {
        if (present == null || (present instanceof String text && text.isBlank())) {
            return found;
        }
        if (found != null && !found.equals(present)) {
            note(path, "kept", "Your profile already says something else here, which was kept.");
        }
        return present;
    }

    /** Calls {@code each} with every object of a list and its path; a missing or malformed list has none. */
    void each(JsonNode resume, String section, BiConsumer<JsonNode, String> each) {
        JsonNode list = resume.path(section);
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            if (list.path(i).isObject()) {
                each.accept(list.path(i), section + "[" + i + "]");
            }
        }
    }

    /** The stripped text, at most {@code max} characters of it, or null when there is none. */
    @Nullable
    String text(JsonNode parent, String field, String path, int max) {
        return shortened(
                parent.path(field).isString() ? parent.path(field).stringValue() : null, path + "." + field, max);
    }

    /** A {@link #text} that people read in one line, such as a title. */
    @Nullable
    String line(JsonNode parent, String field, String path, int max) {
        JsonNode value = parent.path(field);
        return shortened(value.isString() ? OutsideText.inOneLine(value.stringValue()) : null, path + "." + field, max);
    }

    // Our own figures are written as texts, but a number means the same.
    private @Nullable String scalar(JsonNode parent, String field, String path) {
        JsonNode value = parent.path(field);
        return value.isNumber() ? value.asString() : text(parent, field, path, 40);
    }

    @Nullable
    String shortened(@Nullable String text, String path, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.replace("\0", "").strip(); // PostgreSQL keeps no NUL
        if (stripped.length() <= max) {
            return stripped;
        }
        note(path, "too-long", "This was longer than " + max + " characters and has been cut there.");
        // Never cut a character that takes two code units in half.
        int end = Character.isHighSurrogate(stripped.charAt(max - 1)) ? max - 1 : max;
        return stripped.substring(0, end).strip();
    }

    /** The month of a date; of a year alone, the month {@code otherwise} of it. */
    @Nullable
    YearMonth month(JsonNode parent, String field, String path, int otherwise) {
        String date = text(parent, field, path, 40);
        if (date == null) {
            return null;
        }
        YearMonth month = read(
                path + "." + field,
                () -> date.length() == 4
                        ? YearMonth.of(Integer.parseInt(date), otherwise)
                        : YearMonth.parse(date.length() > 7 ? date.substring(0, 7) : date));
        if (month != null && date.length() == 4) {
            note(path + "." + field, "year-only", "Only the year was given; please check the month.");
        }
        return month;
    }

    @Nullable
    LocalDate date(JsonNode parent, String field, String path) {
        return read(parent, field, path, LocalDate::parse);
    }

    @Nullable
    BigDecimal number(JsonNode parent, String field, String path) {
        return read(parent, field, path, ResumeReader::decimal);
    }

    @Nullable
    Integer wholeNumber(JsonNode parent, String field, String path) {
        return read(parent, field, path, Integer::valueOf);
    }

    @Nullable
    Money money(JsonNode parent, String field, String path) {
        JsonNode money = parent.path(field);
        String amount = scalar(money, "amount", path + "." + field);
        String currency = text(money, "currency", path + "." + field, 40);
        return amount == null || currency == null
                ? null
                : read(path + "." + field, () -> Money.of(CurrencyUnit.of(currency), decimal(amount)));
    }

    // 1E999999999 is a short text and an endless number.
    private static BigDecimal decimal(String text) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private <T> @Nullable T read(JsonNode parent, String field, String path, Function<String, T> reading) {
        String value = scalar(parent, field, path);
        return value == null ? null : read(path + "." + field, () -> reading.apply(value));
    }

    private <T> @Nullable T read(String path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            note(path, "unreadable", "This could not be read.");
            return null;
        }
    }
}
