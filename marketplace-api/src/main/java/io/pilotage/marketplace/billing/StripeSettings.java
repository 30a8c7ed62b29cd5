package io.pilotage.marketplace.billing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Stripe.
 *
 * @param secretKey the platform's key; whether it is a live one decides which events are believed
 * @param webhookSecret with it Stripe signs what it sends to {@code /stripe/webhook}; several, separated by commas, when Stripe's
 *     events on the platform and on connected accounts come from endpoints of their own
 * @param readTimeout how long a job waits for an answer
 * @param pageTimeout how long a call waits behind which a person waits for a page
 * @param tolerance how old a signature may be
 * @param reconcileAfter how long we wait to be told before we ask
 * @param reconcileEvery how often we look for what we were not told
 * @param catchUpEvery how often we look through all that Stripe has on record since the last time; each node does when it starts
 */
@ConfigurationProperties("pilotage.stripe")
public record StripeSettings(
        @DefaultValue("https://api.stripe.com") URI apiBase,
        String secretKey,
        List<String> webhookSecret,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout,
        @DefaultValue("2500ms") Duration pageTimeout,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("60s") Duration reconcileAfter,
        @DefaultValue("30s") Duration reconcileEvery,
        @DefaultValue("10m") Duration catchUpEvery) {

    public StripeSettings {
        Objects.requireNonNull(secretKey, "pilotage.stripe.secret-key is missing");
        webhookSecret = List.copyOf(Objects.requireNonNull(webhookSecret, "pilotage.stripe.webhook-secret is missing"));
    }

    /** Whether real money moves. */
    public boolean live() {
        return secretKey.startsWith("sk_live_") || secretKey.startsWith("rk_live_");
    }
}
