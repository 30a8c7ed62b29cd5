package io.pilotage.search.worker;

import java.time.Duration;

/** Ever longer pauses while something fails, up to a limit. */
class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        var pause = next;
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return pause;
    }

    void reset() {
        next = first;
    }
}
