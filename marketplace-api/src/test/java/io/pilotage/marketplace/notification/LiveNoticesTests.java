package io.pilotage.marketplace.notification;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pilotage.marketplace.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.core.Notification;

class LiveNoticesTests {

    @Test
    void goesOnWhenItsConnectionHearsWhatWasMeantForAnother() throws SQLException {
        var person = new PersonId(UUID.randomUUID());
        var postgres = mock(PGConnection.class);
        when(postgres.getNotifications(anyInt()))
                .thenReturn(new PGNotification[] {new Notification("search_document", 1, "")})
                .thenReturn(new PGNotification[] {
                    new Notification(LiveNotices.CHANNEL, 1, person.value().toString())
                })
                .thenReturn(new PGNotification[0]);
        var connection = mock(Connection.class);
        when(connection.createStatement()).thenReturn(mock(Statement.class));
        when(connection.unwrap(PGConnection.class)).thenReturn(postgres);
        var pool = mock(DataSource.class);
        when(pool.getConnection()).thenReturn(connection);
        var notices = new LiveNotices(pool);
        var woken = new AtomicBoolean();
        notices.subscribe(person, () -> woken.set(true));

        notices.start();
        try {
            await().untilTrue(woken);
        } finally {
            notices.stop();
        }
    }

    @Test
    void wakesOthersWhileAScreenIsHeldUpAndGoesOnAfterAnyError() throws SQLException {
        var person = new PersonId(UUID.randomUUID());
        var news = new PGNotification[] {
            new Notification(LiveNotices.CHANNEL, 1, person.value().toString())
        };
        var postgres = mock(PGConnection.class);
        when(postgres.getNotifications(anyInt()))
                .thenReturn(new PGNotification[] {new Notification(LiveNotices.CHANNEL, 1, "not an id")})
                .thenReturn(news)
                .thenReturn(new PGNotification[0]);
        var connection = mock(Connection.class);
        when(connection.createStatement()).thenReturn(mock(Statement.class));
        when(connection.unwrap(PGConnection.class)).thenReturn(postgres);
        var pool = mock(DataSource.class);
        when(pool.getConnection()).thenReturn(connection);
        var notices = new LiveNotices(pool);
        var woken = new AtomicBoolean();
        var never = new CountDownLatch(1);
        notices.subscribe(person, () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        notices.subscribe(person, () -> woken.set(true));

        notices.start();
        try {
            await().untilTrue(woken);
        } finally {
            never.countDown();
            notices.stop();
        }
    }
}
