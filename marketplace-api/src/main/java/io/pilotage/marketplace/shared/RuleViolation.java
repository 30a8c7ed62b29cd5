package io.pilotage.marketplace.shared;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of the domain that forbids what was asked; one named subclass per rule, mapped to one problem type at every door. */
public abstract class RuleViolation extends RuntimeException {

    /** What kind of refusal it is; the REST door turns it into a status. */
    public enum Kind {
        /** The thing does not exist, or not for this caller (404). */
        NOT_FOUND,
        /** The caller has to prove once more who they are (401). */
        UNPROVEN,
        /** The caller is known but may not do this (403). */
        FORBIDDEN,
        /** The thing's present state does not allow it (409). */
        CONFLICT,
        /** The input breaks a rule (422). */
        INVALID,
        /** The caller's copy is older than the stored one (412). */
        STALE,
        /** The caller does this too often (429). */
        TOO_MANY,
        /** A server that this depends on is not answering (503). */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String slug;
    private final @Nullable String field;

    /**
     * @param slug stable name of the rule, in kebab case: the last part of the problem's type
     * @param message what is wrong and what to do, in a sentence for the person who asked
     */
    protected RuleViolation(Kind kind, String slug, String message) {
        this(kind, slug, null, message);
    }

    /** @param field the offending field of the request, as the caller named it */
    protected RuleViolation(Kind kind, String slug, @Nullable String field, String message) {
        super(message);
        this.kind = kind;
        this.slug = slug;
        this.field = field;
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public @Nullable String field() {
        return field;
    }

    /** The sentence for the person who asked. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** When it makes sense to ask again, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
