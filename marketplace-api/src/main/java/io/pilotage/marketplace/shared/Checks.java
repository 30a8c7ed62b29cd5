package io.pilotage.marketplace.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the field errors of one form, so that a person hears of all of them at once. */
public final class Checks {

    private static final int MOST_DIGITS = 20;

    private final List<FieldError> errors = new ArrayList<>();

    /** Records an error of {@code field} unless {@code holds}. */
    public Checks that(boolean holds, String field, String rule, String message) {
        if (!holds) {
            errors.add(new FieldError(field, rule, message));
        }
        return this;
    }

    /** A text that must be there, between {@code min} and {@code max} characters after trimming. */
    public Checks text(@Nullable String value, String field, int min, int max) {
        if (value == null || value.isBlank()) {
            return that(false, field, "missing", "Please fill this in.");
        }
        that(value.strip().length() >= min, field, "too-short", "Please write at least " + min + " characters.");
        return upTo(value, field, max);
    }

    /**
     * A {@link #text} that is all there is to check, without blanks around it.
     *
     * @throws InvalidInput naming the field
     */
    public static String required(@Nullable String value, String field, int min, int max) {
        new Checks().text(value, field, min, max).orThrow();
        return value == null ? "" : value.strip();
    }

    /** A {@link #text} in one line, which may end up in the subject of a mail: no line breaks and other control characters. */
    public Checks line(@Nullable String value, String field, int min, int max) {
        return text(value, field, min, max).inOneLine(value, field);
    }

    /** An address that mail can be sent to. */
    public Checks mailAddress(@Nullable String value, String field) {
        return line(value, field, 5, 254)
                .that(
                        value == null || value.isBlank() || Addresses.isOfMail(value.strip()),
                        field,
                        "malformed",
                        "Please enter an address such as name@example.org.");
    }

    /** A {@link #line} that may be missing, as in a draft. */
    public Checks lineUpTo(@Nullable String value, String field, int max) {
        return upTo(value, field, max).inOneLine(value, field);
    }

    private Checks inOneLine(@Nullable String value, String field) {
        return that(
                value == null || OneLine.is(value),
                field,
                "not-one-line",
                "Please write this in one line, without control characters.");
    }

    /**
     * A text that may be missing but not longer than {@code max} characters, and without what PostgreSQL cannot keep: U+0000 and halves
     * of surrogate pairs.
     */
    public Checks upTo(@Nullable String value, String field, int max) {
        return that(
                        value == null || value.codePoints().noneMatch(Checks::unkeepable),
                        field,
                        "malformed",
                        "This holds a character that cannot be kept.")
                .that(
                        value == null || value.length() <= max,
                        field,
                        "too-long",
                        "Please keep this to " + max + " characters.");
    }

    private static boolean unkeepable(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    public Checks present(@Nullable Object value, String field) {
        return that(value != null, field, "missing", "Please choose or fill in this.");
    }

    public Checks notEmpty(@Nullable Collection<?> values, String field) {
        return that(values != null && !values.isEmpty(), field, "missing", "Please choose at least one.");
    }

    /**
     * Whether people might write this number: 1E999999999 and 1E-999999 are short to send, but endless to divide and more than
     * the database takes.
     */
    public static boolean isOrdinary(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    /** An {@linkplain #isOrdinary ordinary} number, when it is there, from {@code min} to {@code max}, both included. */
    public Checks between(@Nullable BigDecimal value, String field, String min, String max) {
        return that(
                value == null
                        || (isOrdinary(value)
                                && value.compareTo(new BigDecimal(min)) >= 0
                                && value.compareTo(new BigDecimal(max)) <= 0),
                field,
                "out-of-range",
                "Please enter a number from " + min + " to " + max + ".");
    }

    /** A whole number, when it is there, from {@code min} to {@code max}, both included. */
    public Checks between(@Nullable Integer value, String field, int min, int max) {
        return between(
                value == null ? null : BigDecimal.valueOf(value), field, Integer.toString(min), Integer.toString(max));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInput naming every field that failed */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
