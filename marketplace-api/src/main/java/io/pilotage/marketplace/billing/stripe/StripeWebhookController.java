package io.pilotage.marketplace.billing.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import io.pilotage.marketplace.billing.StripeSettings;
import io.pilotage.marketplace.billing.WebhookEvent;
import io.pilotage.marketplace.billing.WebhookEvents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where Stripe tells us that something happened; believes only what carries Stripe's signature over the raw body. */
@RestController
class StripeWebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(StripeWebhookController.class);

    private final WebhookEvents events;
    private final StripeSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    StripeWebhookController(WebhookEvents events, StripeSettings settings, JsonMapper json, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** 200 once the event is stored, or is none of ours; 400 when it is not Stripe's. Anything else, and Stripe comes again. */
    @PostMapping("/stripe/webhook")
    ResponseEntity<Void> receive(
            @RequestBody byte[] body, @RequestHeader(value = "Stripe-Signature", defaultValue = "") String signature) {
        Optional<Event> verified = settings.webhookSecret().stream()
                .flatMap(secret -> verify(body, signature, secret).stream())
                .findFirst();
        if (verified.isEmpty()) {
            LOG.warn("Refused a webhook that Stripe did not sign, or signed too long ago or in the future");
            return ResponseEntity.badRequest().build();
        }
        Event event = verified.get();
        // Only the object's id is read, from the raw JSON: that works whatever API version the event was written in.
        Optional<String> object = object(body);
        if (object.isEmpty() || !isWord(event.getId()) || !isWord(event.getType())) {
            LOG.warn("Refused a signed webhook that is no event");
            return ResponseEntity.badRequest().build();
        }
        if (Boolean.TRUE.equals(event.getLivemode()) != settings.live()) {
            LOG.warn("Ignored event {}: its mode is not ours", event.getId());
            return ResponseEntity.ok().build();
        }
        if (!object.get().isEmpty()) {
            events.receive(new WebhookEvent(event.getId(), event.getType(), object.get()));
        }
        return ResponseEntity.ok().build();
    }

    /** The id of what the event is about; "" when it has none, and empty when nobody can read or keep it. */
    private Optional<String> object(byte[] body) {
        try {
            String id = json.readTree(body).at("/data/object/id").asString("");
            return Optional.of(id).filter(it -> it.isEmpty() || isWord(it));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this may be one of Stripe's names: short, and of characters that every database keeps. */
    private static boolean isWord(@Nullable String name) {
        return name != null
                && !name.isEmpty()
                && name.length() <= 255
                && name.chars().allMatch(it -> it > ' ' && it < 127);
    }

    private Optional<Event> verify(byte[] body, String signature, String secret) {
        try {
            if (signedInTheFuture(signature)) {
                return Optional.empty();
            }
            return Optional.of(Webhook.constructEvent(
                    new String(body, StandardCharsets.UTF_8),
                    signature,
                    secret,
                    settings.tolerance().toSeconds(),
                    clock));
        } catch (SignatureVerificationException | RuntimeException forged) {
            return Optional.empty();
        }
    }

    /** Stripe's library bounds a signature's age only; one from far ahead would be good for as long as it lies ahead. */
    private boolean signedInTheFuture(String signature) {
        Instant latest = clock.instant().plus(settings.tolerance());
        return Arrays.stream(signature.split(",", -1))
                .map(String::strip)
                .filter(part -> part.startsWith("t="))
                .anyMatch(part ->
                        Instant.ofEpochSecond(Long.parseLong(part.substring(2))).isAfter(latest));
    }
}
