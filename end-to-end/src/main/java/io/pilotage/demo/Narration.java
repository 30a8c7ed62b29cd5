package io.pilotage.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints what happens, and waits for what takes a moment. */
final class Narration {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private int step;

    void step(String title) {
        step++;
        System.out.printf("%n%2d. %s%n", step, title);
    }

    void tell(String format, Object... values) {
        System.out.printf("    " + format + "%n", values);
    }

    int reached() {
        return step;
    }

    /** Asks again and again until there is an answer, and tells how long it took. */
    <T> T await(String what, Duration limit, Supplier<Optional<T>> question) {
        long start = System.nanoTime();
        while (true) {
            Optional<T> answer = question.get();
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (answer.isPresent()) {
                tell("%s (after %d ms)", what, taken.toMillis());
                return answer.get();
            }
            if (taken.compareTo(limit) > 0) {
                throw new StepFailed("waited " + limit.toSeconds() + " s in vain for: " + what);
            }
            pause();
        }
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new StepFailed(otherwise);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }
}
