package io.pilotage.marketplace.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.PaymentTest;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What Tomcat refuses by itself tells nothing about the inside. */
@PaymentTest
class MalformedRequestIT {

    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/x /api/v1/me", "GET /me|x", "/x /"})
    void namesNeitherClassesNorVersions(String request) throws Exception {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).doesNotContain("java.", "org.apache", "Tomcat", "Exception");
    }

    @Test
    void answersAnAddressWithoutAnEndAsAProblem() throws Exception {
        String answer = answer("GET /api/v1/engagements?words=" + "x".repeat(60_000));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "/problems/malformed");
    }

    private String answer(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
