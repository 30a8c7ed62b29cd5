package io.pilotage.stripe.simulator.request;

import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Idempotency keys as Stripe documents them: the first answer is kept for a day and replayed, other parameters under the
 * same key are an error, and so is a second request while the first still runs.
 */
public final class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** What identifies a request: key and account together, and a digest of everything it asks for. */
    public record Ticket(String id, String key, String fingerprint) {
        public static Ticket of(String owner, String key, String method, String path, ObjectNode form) {
            if (key.length() > LONGEST_KEY) {
                throw StripeError.invalid(
                        null, null, "Idempotency keys can have at most " + LONGEST_KEY + " characters.");
            }
            return new Ticket(owner + "|" + key, key, digest(method + " " + path + " " + form));
        }

        private static String digest(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Marks the request as running; every successful start needs one {@link #finish}. */
    public void start(Ticket ticket) {
        if (!running.add(ticket.id())) {
            throw StripeError.keyInUse(ticket.key());
        }
    }

    public void finish(Ticket ticket) {
        running.remove(ticket.id());
    }

    /** The answer that was given before, if there was one. */
    public static Optional<ObjectNode> saved(View view, Ticket ticket, long now) {
        Optional<ObjectNode> saved = view.find(Kind.SAVED_ANSWER, ticket.id())
                .filter(answer -> Json.number(answer, "created") + KEPT.toSeconds() > now);
        if (saved.isPresent() && !Json.text(saved.get(), "fingerprint").equals(ticket.fingerprint())) {
            throw StripeError.otherParameters(ticket.key());
        }
        return saved;
    }

    public static ObjectNode answer(Ticket ticket, int status, String body, String requestId, long now) {
        ObjectNode answer = Json.object().put("id", ticket.id()).put("fingerprint", ticket.fingerprint());
        return answer.put("status", status)
                .put("body", body)
                .put("request", requestId)
                .put("created", now);
    }

    public static boolean outdated(ObjectNode answer, long now) {
        return Json.number(answer, "created") + KEPT.toSeconds() <= now;
    }
}
