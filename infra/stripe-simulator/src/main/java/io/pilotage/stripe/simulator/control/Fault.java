package io.pilotage.stripe.simulator.control;

import io.pilotage.stripe.simulator.state.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * One misbehaviour that was asked for.
 *
 * @param method the HTTP method that it strikes, or a star for any
 * @param match a pattern with stars: for requests the path, for webhooks the event type
 * @param status the HTTP status to fail with
 * @param milliseconds how long to wait or to hold back
 * @param times how many requests or events it strikes
 */
record Fault(Sort sort, String method, String match, int status, long milliseconds, int times) {

    /** What goes wrong. */
    enum Sort {
        /** The request is refused with the status and not executed. */
        FAIL,
        /** The request is executed, and the connection closed without an answer. */
        LOSE_ANSWER,
        /** The answer comes late. */
        SLOW,
        /** The event is delivered twice. */
        DUPLICATE,
        /** The event is delivered late. */
        DELAY,
        /** The event is never delivered, but can be listed. */
        DROP,
        /** This many events are held back and then delivered in reverse order. */
        REORDER;

        boolean strikesRequests() {
            return this == FAIL || this == LOSE_ANSWER || this == SLOW;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Fault {
        if (times < 1 || milliseconds < 0 || (sort == Sort.FAIL && (status < 400 || status > 599))) {
            throw new IllegalArgumentException(
                    "times starts at 1, milliseconds at 0, and status is between 400 and 599");
        }
    }

    static Fault of(ObjectNode asked) {
        String word = Json.text(asked, "fault");
        Sort sort = Arrays.stream(Sort.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault must be one of "
                        + Arrays.stream(Sort.values()).map(Sort::word).toList()));
        String match = Json.text(asked, sort.strikesRequests() ? "path" : "type");
        return new Fault(
                sort,
                Json.has(asked, "method") ? Json.text(asked, "method") : "*",
                match.isEmpty() ? "*" : match,
                (int) Json.number(asked, "status", 500),
                Json.number(asked, "milliseconds", sort == Sort.FAIL ? 0 : 2000),
                (int) Json.number(asked, "times", 1));
    }

    boolean strikes(String requestMethod, String text) {
        String pattern = Arrays.stream(match.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return (method.equals("*") || method.equals(requestMethod)) && text.matches(pattern);
    }

    Fault struck() {
        return new Fault(sort, method, match, status, milliseconds, times - 1);
    }

    ObjectNode shown() {
        ObjectNode shown =
                Json.object().put("fault", sort.word()).put("times", times).put("milliseconds", milliseconds);
        if (sort == Sort.FAIL) {
            shown.put("status", status);
        }
        return sort.strikesRequests() ? shown.put("method", method).put("path", match) : shown.put("type", match);
    }
}
