package io.pilotage.marketplace.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Signs tokens as the realm does, and serves the keys to check them with, on a line that can fall silent. */
public final class Issuer implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;
    private final FaultyProxy line;

    public Issuer() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("present").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/pilotage/protocol/openid-connect/certs", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        });
        server.start();
        line = new FaultyProxy("127.0.0.1", server.getAddress().getPort());
    }

    /** As tokens name it. */
    public String url() {
        return "http://127.0.0.1:" + line.port() + "/realms/pilotage";
    }

    public FaultyProxy line() {
        return line;
    }

    /** A token that is good for an hour. */
    public String token(UUID subject, String... realmRoles) {
        return sign(key, subject, realmRoles);
    }

    /** A token that says the right things and was signed by somebody else. */
    public String forged(UUID subject) throws JOSEException {
        return sign(new RSAKeyGenerator(2048).keyID("unheard-of").generate(), subject);
    }

    private String sign(RSAKey with, UUID subject, String... realmRoles) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(url())
                        .subject(subject.toString())
                        .audience("pilotage-api")
                        .claim("name", "Ida Weir")
                        .claim("email", subject + "@people.example")
                        .claim("email_verified", true)
                        .claim("realm_access", Map.of("roles", List.of(realmRoles)))
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                        .build());
        try {
            token.sign(new RSASSASigner(with));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        line.close();
        server.stop(0);
    }
}
