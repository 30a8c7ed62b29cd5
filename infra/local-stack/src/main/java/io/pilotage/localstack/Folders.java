package io.pilotage.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where one stack keeps its things: server software below the project, data, logs and pid files below its own base. */
record Folders(Path project, Path base) {

    Folders {
        project = project.toAbsolutePath().normalize();
        base = base.toAbsolutePath().normalize();
    }

    /** The folders of {@code make run}: everything below {@code .local} of the project, or below {@code PILOTAGE_DATA}. */
    static Folders ofProject(Map<String, String> environment) {
        Path project = projectAbove(Path.of(""));
        return new Folders(project, project.resolve(environment.getOrDefault("PILOTAGE_DATA", ".local")));
    }

    /** Folders for a stack that lives as long as a test run. */
    static Folders below(Path base) {
        return new Folders(projectAbove(Path.of("")), base);
    }

    Path servers() {
        return project.resolve(".local/servers");
    }

    Path data() {
        return base.resolve("data");
    }

    Path data(String server) {
        return data().resolve(server);
    }

    Path backups(String server) {
        return base.resolve("backup").resolve(server);
    }

    Path log(String server) {
        return base.resolve("log").resolve(server + ".log");
    }

    Path pidFile(String server) {
        return base.resolve("run").resolve(server + ".pid");
    }

    private static Path projectAbove(Path start) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("infra/local-stack/pom.xml"))) {
                return folder;
            }
        }
        throw new ServerFailure("Start this inside the project's folder: there is no infra/local-stack above "
                + start.toAbsolutePath().normalize());
    }
}
