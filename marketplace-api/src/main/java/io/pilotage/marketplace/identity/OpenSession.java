package io.pilotage.marketplace.identity;

import java.time.Instant;
import java.util.List;

/**
 * A browser or a program in which a person is signed in.
 *
 * @param programs what uses it, by the names that the login service knows them under; empty for a browser at our screens
 * @param network the address that it was last seen at
 * @param browser in which it began, as it called itself, e.g. {@code Firefox on Windows}; empty if we never heard of it
 */
public record OpenSession(
        String id, Instant startedAt, Instant lastUsedAt, String network, List<String> programs, String browser) {

    OpenSession in(String name) {
        return new OpenSession(id, startedAt, lastUsedAt, network, programs, name);
    }
}
