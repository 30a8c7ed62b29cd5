package io.pilotage.ui.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param title what it is
 * @param address the page on which the person does what it waits for, or empty
 * @param words what the person does, and what happens then
 * @param by until when, where there is such a moment
 */
public record Waiting(
        String title,
        String address,
        String words,
        @Nullable Deadline by) {

    /**
     * Until when something waits.
     *
     * @param words what happens at that moment, for example {@code Bids close}
     */
    public record Deadline(String words, Instant at) {}

    public Waiting(String title, String address, String words) {
        this(title, address, words, null);
    }

    public Waiting by(String what, @Nullable Instant at) {
        return at == null ? this : new Waiting(title, address, words, new Deadline(what, at));
    }
}
