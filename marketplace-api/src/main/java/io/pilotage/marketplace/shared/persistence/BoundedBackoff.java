package io.pilotage.marketplace.shared.persistence;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Repeats a job that failed, after pauses that double up to a bound, so that it is never further away than that from being done.
 *
 * @param first the pause after the first failure
 * @param longest the pause that none exceeds
 */
public record BoundedBackoff<T>(Duration first, Duration longest) implements FailureHandler<T> {

    private static final int MOST_DOUBLINGS = 20;

    @Override
    public void onFailure(ExecutionComplete completed, ExecutionOperations<T> execution) {
        execution.reschedule(
                completed, completed.getTimeDone().plus(pause(completed.getExecution().consecutiveFailures)));
    }

    /** How long to wait after so many failures before this one. */
    public Duration pause(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
