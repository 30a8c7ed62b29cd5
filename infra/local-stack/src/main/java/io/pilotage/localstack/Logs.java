package io.pilotage.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the ends of log files, for messages. */
final class Logs {
    private static final int LINES = 12;

    private Logs() {}

    /** Names the file and quotes its last lines. */
    static String quote(Path log) {
        return "Its log is %s and ends with:%n%s".formatted(log, end(log));
    }

    private static String end(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(unreadable)";
        }
    }
}
