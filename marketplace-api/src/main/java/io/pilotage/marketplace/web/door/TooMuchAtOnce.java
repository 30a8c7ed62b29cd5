package io.pilotage.marketplace.web.door;

import io.pilotage.marketplace.web.ProblemResponses;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A body, or its next part, for which there is no room until others are through. */
final class TooMuchAtOnce extends IOException {

    private final HttpStatus status;
    private final String slug;
    private final String sentence;

    private TooMuchAtOnce(HttpStatus status, String slug, String sentence) {
        super(sentence);
        this.status = status;
        this.slug = slug;
        this.sentence = sentence;
    }

    static TooMuchAtOnce ofOneCaller() {
        return new TooMuchAtOnce(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "You are sending too much at once. Please try again in a few seconds.");
    }

    static TooMuchAtOnce ofAll() {
        return new TooMuchAtOnce(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Too much is being sent at this moment. Please try again in a few seconds.");
    }

    static TooMuchAtOnce ofTheDisk() {
        return new TooMuchAtOnce(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "There is no room for files at this moment. Nothing was stored; please try again in a minute.");
    }

    ProblemDetail problem() {
        return ProblemResponses.problem(status, slug, sentence);
    }
}
