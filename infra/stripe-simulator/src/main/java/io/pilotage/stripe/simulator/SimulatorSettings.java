package io.pilotage.stripe.simulator;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator runs.
 *
 * @param port the port to listen on, 0 for any free one
 * @param data the folder that keeps the state
 * @param publicUrl where people's browsers reach the hosted pages; by default localhost and the port
 * @param webhookUrl where events go, if anywhere
 */
public record SimulatorSettings(
        int port,
        Path data,
        @Nullable String publicUrl,
        @Nullable String webhookUrl,
        String webhookSecret,
        String secretKey) {

    public static final String LOCAL_SECRET_KEY = "sk_test_pilotage_local";
    public static final String LOCAL_WEBHOOK_SECRET = "whsec_pilotage_local";

    /** Settings for a test: any free port, local secrets, no webhooks. */
    public static SimulatorSettings in(Path data) {
        return new SimulatorSettings(0, data, null, null, LOCAL_WEBHOOK_SECRET, LOCAL_SECRET_KEY);
    }

    /** Reads the variables that start with STRIPE_SIMULATOR_; the local defaults are those of the local stack. */
    public static SimulatorSettings from(Map<String, String> environment) {
        return new SimulatorSettings(
                Integer.parseInt(environment.getOrDefault("STRIPE_SIMULATOR_PORT", "12111")),
                Path.of(environment.getOrDefault("STRIPE_SIMULATOR_DATA", ".local/stripe-simulator")),
                environment.get("STRIPE_SIMULATOR_PUBLIC_URL"),
                environment.get("STRIPE_SIMULATOR_WEBHOOK_URL"),
                environment.getOrDefault("STRIPE_SIMULATOR_WEBHOOK_SECRET", LOCAL_WEBHOOK_SECRET),
                environment.getOrDefault("STRIPE_SIMULATOR_SECRET_KEY", LOCAL_SECRET_KEY));
    }

    public SimulatorSettings withWebhook(String url, String secret) {
        return new SimulatorSettings(port, data, publicUrl, url, secret, secretKey);
    }
}
