package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The folders of one Keycloak: the program is a link to the one unpacked distribution, which is built for PostgreSQL and our provider
 * once; the realm, the theme and the list of common passwords come from the project.
 */
final class KeycloakHome {
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(6);

    /** Keycloak refuses to start when a jar has another time than at its build, as every file has in a copied folder. */
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final String PROVIDER = "io/pilotage/keycloak/Registration.class";

    private final Folders folders;
    private final Path distribution;
    private final Path home;

    KeycloakHome(Folders folders, Path data) {
        this.folders = folders;
        distribution = folders.servers().resolve("keycloak-" + Versions.of("keycloak"));
        home = data.resolve("home");
    }

    Path folder() {
        return home;
    }

    Path library() {
        return home.resolve("lib/quarkus-run.jar");
    }

    void prepare(Path log) {
        if (!Files.isDirectory(distribution)) {
            throw new ServerFailure("Keycloak is not unpacked in " + distribution + "; run ./mvnw process-resources");
        }
        try {
            byte[] provider = ModuleJar.with(PROVIDER);
            Path built = folders.servers().resolve("markers/keycloak-" + Versions.of("keycloak") + ".built");
            Path jar = distribution.resolve("providers/pilotage.jar");
            Once.make(built, HexFormat.of().toHexDigits(Arrays.hashCode(provider)) + " " + WRITTEN, () -> {
                Files.write(jar, provider);
                Files.setLastModifiedTime(jar, WRITTEN);
                build(log);
            });
            Files.setLastModifiedTime(jar, WRITTEN);
            Trees.delete(home);
            Files.createDirectories(home.resolve("conf"));
            Files.createDirectories(home.resolve("data/import"));
            for (String part : List.of("lib", "providers")) {
                Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
            }
            Path ours = folders.project().resolve("infra/keycloak");
            Files.createSymbolicLink(home.resolve("themes"), ours.resolve("themes"));
            Files.createSymbolicLink(home.resolve("data/password-blacklists"), ours.resolve("password-blacklists"));
            Files.copy(
                    ours.resolve("local/pilotage-realm.json"),
                    home.resolve("data/import/pilotage-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ServerFailure("Cannot prepare " + home + ": " + e, e);
        }
    }

    private void build(Path log) {
        Programs.run(
                "keycloak",
                List.of(
                        distribution.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=postgres",
                        "--health-enabled=true"),
                Map.of("JAVA_HOME", Java.home(), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"),
                log,
                BUILD_PATIENCE);
    }
}
