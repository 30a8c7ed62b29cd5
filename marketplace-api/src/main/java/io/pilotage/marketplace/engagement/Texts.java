package io.pilotage.marketplace.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as they are kept: without outer white space, and null when there is nothing left. */
final class Texts {

    private Texts() {}

    static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Keeps blank lines as empty texts, so that positions in error messages stay those that the caller sent. */
    static List<String> lines(@Nullable List<? extends @Nullable String> lines) {
        return lines == null
                ? List.of()
                : lines.stream().map(line -> line == null ? "" : line.strip()).toList();
    }
}
