package io.pilotage.localstack;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code make backup} and {@code make restore}: both databases, the application's and Keycloak's, at once. */
final class DatabaseCommands {
    private static final String UNTIL = "until";
    private static final String NEXT = """

        make run goes on with it.
          Accounts      those of Keycloak are as they were then, too
          Stripe        before anything is asked of it, it is asked what it has done since then
          Search        mended by itself within the hour, or at once: make index ARGS="check --repair"
          Mail          what waited at that moment is sent, and so may arrive twice
          Before        the data as it was lies in %s until the next restore\
        """;

    private final Servers servers;
    private final Progress progress;

    DatabaseCommands(Servers servers, Progress progress) {
        this.servers = servers;
        this.progress = progress;
    }

    void backUp() {
        progress.say("Taking a backup of both databases");
        String name = servers.postgres.backups().take();
        progress.say("Backup " + name + " is complete");
    }

    /** Nothing for all of the newest backup's log; a backup's name and {@code until} with a moment, each if wanted. */
    void restore(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        int until = words.indexOf(UNTIL);
        Instant moment = null;
        if (until >= 0) {
            moment = moment(until + 1 < words.size() ? words.remove(until + 1) : "");
            words.remove(until);
        }
        if (words.size() > 1) {
            throw new ServerFailure(
                    "Give at most one backup's name and a moment: make restore ARGS=\"NAME until MOMENT\"");
        }
        restore(words.isEmpty() ? null : words.getFirst(), moment);
    }

    private void restore(@Nullable String name, @Nullable Instant moment) {
        progress.say("Restoring both databases");
        Backups backups = servers.postgres.backups();
        String restored = backups.restore(name, moment);
        try {
            servers.application.beginNewAnchors();
        } catch (IOException e) {
            throw new ServerFailure(
                    "The databases are restored, but the anchors of the audit log cannot be moved: " + e, e);
        }
        progress.say("Restored backup " + restored + " and the log after it, "
                + (moment == null ? "to its end" : "until " + moment));
        progress.print(NEXT.formatted(backups.before()));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ServerFailure("Give the moment in UTC, as in: until 2026-11-28T22:51:35Z", e);
        }
    }
}
