package io.pilotage.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what happens line by line, with the time since the start. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, line));
    }

    /** Lines that are no event. */
    void print(String lines) {
        out.println(lines);
    }
}
