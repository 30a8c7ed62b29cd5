package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.executive.ExecutiveId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeOperationTests {

    @ParameterizedTest
    @CsvSource({"0, first", "4, first", "5, first-1", "9, first-1", "10, first-2"})
    void hasAnotherKeyAfterEachFiveCalls(int calls, String key) {
        assertThat(after(calls, calls).idempotencyKey()).isEqualTo(key);
        assertThat(after(calls + 7, calls).idempotencyKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "4, false", "5, true", "6, false", "10, true"})
    void knowsBeforeWhichCallItsKeyChanges(int calls, boolean changes) {
        assertThat(after(calls, calls).takesAnotherKey()).isEqualTo(changes);
    }

    @Test
    void isOvertakenByWhoeverTriedMeanwhile() {
        StripeOperation read = after(2, 1);

        assertThat(read.isOvertakenBy(after(2, 1))).isFalse();
        assertThat(read.isOvertakenBy(after(3, 1))).isTrue();
        assertThat(read.isOvertakenBy(operation(2, 1, new Outcome.Refused("no"))))
                .isTrue();
    }

    private static StripeOperation after(int attempts, int calls) {
        return operation(attempts, calls, new Outcome.Unknown("no answer"));
    }

    private static StripeOperation operation(int attempts, int calls, Outcome outcome) {
        var request = new StripeRequest.OpenAccount(new ExecutiveId(UUID.randomUUID()), "erin@people.example");
        return new StripeOperation(UUID.randomUUID(), "purpose", "first", request, attempts, calls, outcome);
    }
}
