package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.param.CustomerCreateParams;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuddenDeathIT {
    @TempDir
    Path data;

    @Test
    void keepsWhatItAnsweredWhenItIsKilled() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        StripeClient stripe = StripeClient.builder()
                .setApiKey(SimulatorSettings.LOCAL_SECRET_KEY)
                .setApiBase("http://127.0.0.1:" + port)
                .build();
        Process first = start(port);
        String customer;
        try {
            customer = stripe.v1()
                    .customers()
                    .create(CustomerCreateParams.builder()
                            .setName("Harbour Trust")
                            .build())
                    .getId();
        } finally {
            first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        Process second = start(port);
        try {
            assertThat(stripe.v1().customers().retrieve(customer).getName()).isEqualTo("Harbour Trust");
        } finally {
            second.destroy();
            assertThat(second.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(int port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                StripeSimulator.class.getName());
        builder.environment().put("STRIPE_SIMULATOR_PORT", Integer.toString(port));
        builder.environment().put("STRIPE_SIMULATOR_DATA", data.toString());
        Process process = builder.inheritIO().start();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/simulator/health"))
                .build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> SimulatorFixtures.send(health).statusCode() == 200);
        return process;
    }
}
