package io.pilotage.marketplace.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Names of organisations and firms that look like no other's, because tests share a database. */
public final class DistinctName {

    private DistinctName() {}

    /** The name and, behind it, a word that nobody else gets. */
    public static String like(String name) {
        return ThreadLocalRandom.current()
                .ints(8, 'A', 'Z' + 1)
                .collect(
                        () -> new StringBuilder(name).append(' '),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }
}
