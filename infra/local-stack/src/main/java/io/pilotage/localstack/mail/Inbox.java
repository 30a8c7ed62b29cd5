package io.pilotage.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All mails, one file each, so that a restart keeps them. The file's first line is the recipient; the mail follows. */
final class Inbox {
    private static final String ENDING = ".mail";

    private final Path folder;
    private final Clock clock;
    private final List<CaughtMail> mails = new ArrayList<>();
    private long last;

    Inbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .map(Inbox::read)
                        .forEach(mails::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = mails.isEmpty() ? 0 : Long.parseLong(mails.getLast().id());
    }

    /** Keeps the mail; when this returns it survives the end of the process. */
    synchronized void add(String recipient, byte[] message) {
        // The id is the time of arrival, made unique: it sorts as text, and tells the time after a restart.
        last = Math.max(last + 1, clock.millis());
        String id = "%015d".formatted(last);
        try {
            Path half = folder.resolve(id + ".new");
            byte[] line = (recipient + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] content = new byte[line.length + message.length];
            System.arraycopy(line, 0, content, 0, line.length);
            System.arraycopy(message, 0, content, line.length, message.length);
            Files.write(half, content);
            Path file = folder.resolve(id + ENDING);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            mails.add(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first; all of them when {@code recipient} is empty. */
    synchronized List<CaughtMail> to(String recipient) {
        return mails.reversed().stream()
                .filter(mail -> recipient.isEmpty() || mail.to().equalsIgnoreCase(recipient))
                .toList();
    }

    synchronized Optional<CaughtMail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findAny();
    }

    private static CaughtMail read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            int line = 0;
            while (line < content.length && content[line] != '\n') {
                line++;
            }
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            byte[] message = new byte[Math.max(0, content.length - line - 1)];
            System.arraycopy(content, content.length - message.length, message, 0, message.length);
            return CaughtMail.parse(
                    id,
                    new String(content, 0, line, StandardCharsets.UTF_8),
                    Instant.ofEpochMilli(Long.parseLong(id)),
                    message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
