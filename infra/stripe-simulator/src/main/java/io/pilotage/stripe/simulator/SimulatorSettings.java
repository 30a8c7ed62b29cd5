package io.pilotage.stripe.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator runs.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param data the folder that keeps the state
 * @param publicUrl where people's browsers reach the hosted pages; by default localhost and the port
 * @param webhookUrl where events go, if anywhere
 * @param settlement how long money stays pending before it is available
 */
public record SimulatorSettings(
        String host,
        int port,
        Path data,
        @Nullable String publicUrl,
        @Nullable String webhookUrl,
        String webhookSecret,
        String secretKey,
        Duration settlement,
        Clock clock) {

    public static final String LOCAL_SECRET_KEY = "sk_test_pilotage_local";
    public static final String LOCAL_WEBHOOK_SECRET = "whsec_pilotage_local";

    /** Settings for a test: any free port, local secrets, no webhooks. */
    public static SimulatorSettings in(Path data) {
        return new SimulatorSettings(
                "127.0.0.1",
                0,
                data,
                null,
                null,
                LOCAL_WEBHOOK_SECRET,
                LOCAL_SECRET_KEY,
                Duration.ofDays(2),
                Clock.systemUTC());
    }

    /** Reads the variables that start with STRIPE_SIMULATOR_; the local defaults are those of the local stack. */
    public static SimulatorSettings from(Map<String, String> environment) {
        return new SimulatorSettings(
                environment.getOrDefault("STRIPE_SIMULATOR_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("STRIPE_SIMULATOR_PORT", "12111")),
                Path.of(environment.getOrDefault("STRIPE_SIMULATOR_DATA", ".local/stripe-simulator")),
                environment.get("STRIPE_SIMULATOR_PUBLIC_URL"),
                environment.get("STRIPE_SIMULATOR_WEBHOOK_URL"),
                environment.getOrDefault("STRIPE_SIMULATOR_WEBHOOK_SECRET", LOCAL_WEBHOOK_SECRET),
                environment.getOrDefault("STRIPE_SIMULATOR_SECRET_KEY", LOCAL_SECRET_KEY),
                Duration.parse(environment.getOrDefault("STRIPE_SIMULATOR_SETTLEMENT", "P2D")),
                Clock.systemUTC());
    }

    public SimulatorSettings onPort(int newPort) {
        return new SimulatorSettings(
                host, newPort, data, publicUrl, webhookUrl, webhookSecret, secretKey, settlement, clock);
    }

    public SimulatorSettings withWebhook(String url, String secret) {
        return new SimulatorSettings(host, port, data, publicUrl, url, secret, secretKey, settlement, clock);
    }

    public SimulatorSettings withSecretKey(String key) {
        return new SimulatorSettings(host, port, data, publicUrl, webhookUrl, webhookSecret, key, settlement, clock);
    }

    public SimulatorSettings withClock(Clock newClock) {
        return new SimulatorSettings(
                host, port, data, publicUrl, webhookUrl, webhookSecret, secretKey, settlement, newClock);
    }
}
