package io.pilotage.marketplace.alert;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class AlertRoundTests {

    private final SavedSearchStore store = mock();
    private final Publications publications = mock();
    private final Alerts alerts = mock();

    @Test
    void writesAndAsksNothingWhenNothingIsDue() {
        new AlertRound(store, publications, alerts, Clock.systemUTC()).run();

        verify(store, never()).checked(any(), any());
        verifyNoInteractions(alerts);
    }
}
