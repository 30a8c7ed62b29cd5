package io.pilotage.marketplace.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that breaks rules of single fields; names every one of them at once. */
public final class InvalidInput extends RuleViolation {

    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(Kind.INVALID, "invalid-input", errors.getFirst().field(), summary(errors));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String rule, String message) {
        this(List.of(new FieldError(field, rule, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    private static String summary(List<FieldError> errors) {
        List<String> fields = errors.stream().map(FieldError::field).distinct().toList();
        return fields.size() == 1
                ? errors.stream().map(FieldError::message).collect(Collectors.joining(" "))
                : fields.size() + " fields need attention: " + String.join(", ", fields) + ".";
    }
}
