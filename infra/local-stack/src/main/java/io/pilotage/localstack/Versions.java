package io.pilotage.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of the servers, as the build pins them. */
final class Versions {
    private static final Properties VERSIONS = load();

    private Versions() {}

    static String of(String server) {
        return Objects.requireNonNull(VERSIONS.getProperty(server), server);
    }

    private static Properties load() {
        try (InputStream in = Versions.class.getResourceAsStream("servers.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
