package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The folders of one Keycloak: the program is a link to the one unpacked distribution, which is built for PostgreSQL once; the
 * realm and the theme come from the project.
 */
final class KeycloakHome {
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(6);

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
        Path built = folders.servers().resolve("markers/keycloak-" + Versions.of("keycloak") + ".built");
        Once.make(built, () -> {
            build(log);
            Files.createFile(built);
        });
        try {
            Trees.delete(home);
            Files.createDirectories(home.resolve("conf"));
            Files.createDirectories(home.resolve("data/import"));
            for (String part : List.of("lib", "providers")) {
                Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
            }
            Path ours = folders.project().resolve("infra/keycloak");
            Files.createSymbolicLink(home.resolve("themes"), ours.resolve("themes"));
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
