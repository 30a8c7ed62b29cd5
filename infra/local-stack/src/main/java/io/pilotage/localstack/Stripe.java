package io.pilotage.localstack;

import java.util.List;
import java.util.Map;

/** The simulator of the part of Stripe that Pilotage uses. */
public final class Stripe extends Server {
    private static final String SECRET_KEY = "sk_test_pilotage_local";
    private static final String WEBHOOK_SECRET = "whsec_pilotage_local";

    private final int port;
    private final String webhookUrl;

    Stripe(Folders folders, int port, String webhookUrl) {
        super("stripe", folders);
        this.port = port;
        this.webhookUrl = webhookUrl;
    }

    /** The address that takes the place of api.stripe.com, without a slash at its end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The key that the simulator accepts. */
    public String secretKey() {
        return SECRET_KEY;
    }

    /** The secret with which it signs webhooks. */
    public String webhookSecret() {
        return WEBHOOK_SECRET;
    }

    @Override
    void prepare() {}

    @Override
    List<String> command() {
        return List.of(
                Java.command(),
                "-Xms16m",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpilotage.server=" + data(),
                "-cp",
                Java.classPath(),
                "io.pilotage.stripe.simulator.StripeSimulator");
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "STRIPE_SIMULATOR_PORT",
                Integer.toString(port),
                "STRIPE_SIMULATOR_DATA",
                data().toString(),
                "STRIPE_SIMULATOR_PUBLIC_URL",
                url(),
                "STRIPE_SIMULATOR_WEBHOOK_URL",
                webhookUrl,
                "STRIPE_SIMULATOR_WEBHOOK_SECRET",
                WEBHOOK_SECRET,
                "STRIPE_SIMULATOR_SECRET_KEY",
                SECRET_KEY);
    }

    @Override
    boolean isReady() {
        return Http.isOk(url() + "/simulator/health");
    }
}
