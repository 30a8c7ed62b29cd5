package io.pilotage.marketplace.shared;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** A document from outside that is larger, deeper or longer somewhere than anything we take. */
public final class BeyondLimit extends StreamConstraintsException {

    private final transient FieldError error;

    BeyondLimit(String field, String rule, String message, JsonParser where) {
        super(message, where.currentTokenLocation());
        this.error = new FieldError(field, rule, message);
    }

    /** Which field it is, and what to do. */
    public FieldError error() {
        return error;
    }
}
