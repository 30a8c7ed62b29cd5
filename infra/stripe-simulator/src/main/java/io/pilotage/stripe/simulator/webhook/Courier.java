package io.pilotage.stripe.simulator.webhook;

import io.pilotage.stripe.simulator.api.Answer;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events to their endpoints, one after the other and each until it is answered with a 2xx status: first again
 * after a second, then after longer and longer up to a minute, for three days.
 */
public final class Courier implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long LONGEST_PAUSE = 60_000;

    private record Letter(ObjectNode delivery, ObjectNode event, ObjectNode endpoint) {}

    private final State state;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public Courier(State state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** Tries everything that is due now. */
    public void deliverDue() throws InterruptedException {
        for (String id : due()) {
            Optional<Letter> letter = letter(id);
            if (letter.isEmpty()) {
                forget(id);
            } else if (send(letter.get())) {
                done(letter.get());
            } else {
                postpone(id);
            }
        }
    }

    private List<String> due() {
        long now = clock.millis();
        return state.read(view -> view.oldestFirst(Kind.DELIVERY)
                .filter(delivery -> Json.number(delivery, "not_before") <= now)
                .sorted(Comparator.comparingLong(delivery -> Json.number(delivery, "order")))
                .map(delivery -> Json.text(delivery, "id"))
                .toList());
    }

    private Optional<Letter> letter(String id) {
        return state.read(view -> view.find(Kind.DELIVERY, id)
                .flatMap(delivery -> view.find(Kind.EVENT, Json.text(delivery, "event"))
                        .flatMap(event -> view.find(Kind.WEBHOOK_ENDPOINT, Json.text(delivery, "endpoint"))
                                .map(endpoint -> new Letter(
                                        delivery,
                                        Answer.of(
                                                view,
                                                event,
                                                List.of(),
                                                clock.instant().getEpochSecond()),
                                        endpoint)))));
    }

    private boolean send(Letter letter) throws InterruptedException {
        String body = letter.event().toString();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(Json.text(letter.endpoint(), "url")))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("User-Agent", "Stripe/1.0 (Pilotage Stripe simulator)")
                    .header(
                            "Stripe-Signature",
                            Signature.header(
                                    Json.text(letter.endpoint(), "_secret"),
                                    clock.instant().getEpochSecond(),
                                    body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private void done(Letter letter) {
        state.change(change -> {
            change.remove(Kind.DELIVERY, Json.text(letter.delivery(), "id"));
            change.find(Kind.EVENT, Json.text(letter.event(), "id"))
                    .ifPresent(event -> change.edit(
                            Kind.EVENT,
                            Json.text(event, "id"),
                            edited -> edited.put(
                                    "pending_webhooks", Math.max(0, Json.number(edited, "pending_webhooks") - 1))));
            return true;
        });
    }

    private void forget(String id) {
        state.change(change -> {
            change.remove(Kind.DELIVERY, id);
            return true;
        });
    }

    private void postpone(String id) {
        long now = clock.millis();
        state.change(change -> {
            change.find(Kind.DELIVERY, id).ifPresent(delivery -> {
                if (now - Json.number(delivery, "since") > PATIENCE.toMillis()) {
                    change.remove(Kind.DELIVERY, id);
                    return;
                }
                long attempts = Json.number(delivery, "attempts");
                long pause = Math.min(LONGEST_PAUSE, 1000L << Math.min(attempts, 6));
                change.edit(
                        Kind.DELIVERY,
                        id,
                        edited -> edited.put("attempts", attempts + 1).put("not_before", now + pause));
            });
            return true;
        });
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
