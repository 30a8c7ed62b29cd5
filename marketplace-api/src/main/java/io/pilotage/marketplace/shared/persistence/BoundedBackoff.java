package io.pilotage.marketplace.shared.persistence;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import io.pilotage.marketplace.shared.RuleViolation;
import java.time.Duration;

/**
 * Repeats a job that failed, after pauses that double up to a bound, so that it is never further away than that from being done.
 * Who says when to ask again is waited for, within the same bound.
 *
 * @param first the pause after the first failure
 * @param longest the pause that none exceeds
 */
public record BoundedBackoff<T>(Duration first, Duration longest) implements FailureHandler<T> {

    private static final int MOST_DOUBLINGS = 20;

    @Override
    public void onFailure(ExecutionComplete completed, ExecutionOperations<T> execution) {
        Duration pause = pause(completed.getExecution().consecutiveFailures);
        Duration wanted = completed
                .getCause()
                .map(cause -> cause instanceof RuleViolation refusal ? refusal : null)
                .flatMap(RuleViolation::retryAfter)
                .orElse(pause);
        execution.reschedule(completed, completed.getTimeDone().plus(bounded(longer(pause, wanted))));
    }

    /** How long to wait after so many failures before this one. */
    public Duration pause(int failures) {
        return bounded(first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
    }

    private Duration bounded(Duration pause) {
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
