package io.pilotage.marketplace.identity.keycloak;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.identity.KeycloakContact;
import io.pilotage.marketplace.shared.dependency.Dependency;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The way to Keycloak: bounded in time, guarded by a circuit breaker, and with a memory of when it was last heard. */
@Component
class KeycloakLine implements KeycloakContact {

    private static final int LARGEST_KEY_SET = 100_000;
    private static final int SERVER_ERROR = 500;
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private final CircuitBreaker breaker;
    private final DefaultResourceRetriever http;
    private final URL keys;
    private final Duration lately;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile boolean keysSeen;
    private volatile long heard = System.nanoTime(); // a node that starts meanwhile believes as long as the others do
    private volatile long silent = heard - JUST_NOW.toNanos();

    KeycloakLine(IdentityProperties identity, CircuitBreakerRegistry breakers) throws IOException {
        this.breaker = breakers.circuitBreaker(
                Dependency.KEYCLOAK.label(),
                CircuitBreakerConfig.from(breakers.getDefaultConfig())
                        .recordException(KeycloakLine::silent)
                        .build());
        int patience = (int) identity.timeout().toMillis();
        this.http = new DefaultResourceRetriever(patience, patience, LARGEST_KEY_SET);
        this.keys = URI.create(identity.jwkSetUri()).toURL();
        this.lately = identity.silence();
    }

    /** Calls Keycloak, and remembers that it answered. */
    <T> T call(Supplier<T> call) {
        try {
            T answer = breaker.executeSupplier(call);
            heard = System.nanoTime();
            return answer;
        } catch (WebApplicationException refusal) {
            if (!silent(refusal)) {
                heard = System.nanoTime();
            }
            throw refusal;
        }
    }

    /** The keys that it signs tokens with. */
    Resource retrieveKeys() throws IOException {
        try {
            Resource answer = breaker.executeCallable(() -> http.retrieveResource(keys));
            heard = System.nanoTime();
            keysSeen = true;
            return answer;
        } catch (IOException silence) {
            throw silence;
        } catch (Exception resting) {
            throw new IOException(resting);
        }
    }

    /** Whether this process has ever seen the keys. */
    boolean keysSeen() {
        return keysSeen;
    }

    @Override
    public boolean heardLately() {
        if (remembered()) {
            return true;
        }
        try {
            retrieveKeys();
        } catch (IOException silence) {
            return false;
        }
        return remembered();
    }

    @Override
    public boolean answers() {
        if (within(JUST_NOW, heard)) {
            return true;
        }
        asking.lock(); // whoever comes meanwhile hears what the first one does
        try {
            if (!within(JUST_NOW, heard) && !within(JUST_NOW, silent)) {
                retrieveKeys();
            }
            return within(JUST_NOW, heard);
        } catch (IOException silence) {
            silent = System.nanoTime();
            return false;
        } finally {
            asking.unlock();
        }
    }

    private boolean remembered() {
        return within(lately, heard);
    }

    private static boolean within(Duration time, long moment) {
        return System.nanoTime() - moment < time.toNanos();
    }

    private static boolean silent(Throwable failure) {
        return !(failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < SERVER_ERROR);
    }
}
