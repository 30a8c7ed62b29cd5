package io.pilotage.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import io.pilotage.marketplace.identity.AccountUnheard;
import io.pilotage.marketplace.identity.HeldSessions;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.LiveNotices;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How long a browser session lasts; what ends it from outside is tested with real servers. */
class LiveSessionsTests {

    private static final Duration AGE = Duration.ofHours(10);
    private static final Duration IDLENESS = Duration.ofMinutes(30);

    private final Clock clock = mock();
    private final HeldSessions held = mock();
    private final LiveNotices notices = mock();
    private final SignedInPeople people = mock();
    private final MockHttpSession session = new MockHttpSession();
    private final OpenPages pages = spy(new OpenPages(clock));
    private LiveSessions sessions;

    @BeforeEach
    void somebodySignsIn() {
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        when(notices.subscribe(any(), any())).thenReturn(() -> {});
        when(held.begin(any())).thenReturn(UUID.randomUUID());
        when(held.include(any())).thenReturn(true);
        sessions = new LiveSessions(people, held, notices, pages, clock, AGE, IDLENESS);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        at(Duration.ZERO);
        pages.opened(session);
        sessions.begun(session, new PersonId(UUID.randomUUID()));
    }

    @Test
    void endsWhenItsPersonDidNothingForAWhile() {
        at(IDLENESS);
        sessions.look(session);
        assertThat(session.isInvalid()).isFalse();

        session.access(); // as a heartbeat does
        at(IDLENESS.plusSeconds(1));
        sessions.look(session);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void goesOnWhileItIsUsedAndEndsByAgeAllTheSame() {
        for (int minutes = 0; minutes <= 600; minutes += 20) {
            at(Duration.ofMinutes(minutes));
            pages.opened(session);
            sessions.begun(session, new PersonId(UUID.randomUUID())); // a proof makes it no younger
            sessions.look(session);
            assertThat(session.isInvalid()).as("after %d minutes", minutes).isFalse();
        }
        at(AGE.plusSeconds(1));
        sessions.look(session);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsIfItCannotBeCounted() {
        var uncounted = new MockHttpSession();
        when(held.begin(any())).thenThrow(new IllegalStateException("the database is away"));

        assertThatIllegalStateException().isThrownBy(() -> sessions.begun(uncounted, new PersonId(UUID.randomUUID())));

        assertThat(uncounted.isInvalid()).isTrue();
    }

    /** The connections to the database are closed by then. */
    @Test
    void asksNothingMoreOfTheDatabaseWhenItIsDestroyedAfterItsNodeHasEnded() {
        sessions.destroy();

        sessions.sessionDestroyed(new HttpSessionEvent(session));

        verify(held).end(any());
    }

    @Test
    void saysThatItEndsForTheManyOthersOfItsPerson() {
        when(held.include(any())).thenReturn(false);

        sessions.look(session);

        verify(pages).end(session, LiveSessions.End.MANY);
    }

    @Test
    void isCountedOnceWhenItBeginsTwiceAtTheSameTime() {
        var twice = new MockHttpSession();
        var person = new PersonId(UUID.randomUUID());
        UUID late = UUID.randomUUID();
        var overtaken = new AtomicBoolean();
        when(held.begin(person)).thenAnswer(begin -> {
            if (overtaken.compareAndSet(false, true)) {
                sessions.begun(twice, person);
                return late;
            }
            return UUID.randomUUID();
        });

        sessions.begun(twice, person);

        verify(held).end(List.of(late));
        assertThat(twice.isInvalid()).isFalse();
    }

    @Test
    void endsWhenKeycloakHasNotSpokenOfItsPersonForTooLong() {
        var token = new OAuth2AuthenticationToken(mock(), List.of(), "keycloak");
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(token));
        when(people.again(token)).thenReturn(Optional.empty());
        sessions.look(session);
        assertThat(session.isInvalid()).isFalse();

        when(people.again(token)).thenThrow(new AccountUnheard());
        sessions.look(session);

        assertThat(session.isInvalid()).isTrue();
    }

    /** As when a dialog is about to open on it: what is written then looks for the current page. */
    @Test
    void endsForAllPagesWhateverOneOfThemSays() {
        VaadinSession open = mock();
        when(open.access(any())).thenAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return mock(Future.class);
        });
        List<UI> told = new ArrayList<>();
        List<UI> all = List.of(
                new OpenPage(open, () -> {
                    throw new IllegalStateException("its browser is gone");
                }),
                new OpenPage(open, () -> told.add(UI.getCurrent())));
        when(open.getUIs()).thenReturn(all);
        session.setAttribute(VaadinSession.class.getName() + ".screens", open);

        pages.end(session, LiveSessions.End.ELSEWHERE);

        assertThat(told).containsExactly(all.getLast());
        verify(open).close();
    }

    private static final class OpenPage extends UI {
        private final transient Runnable pushed;

        OpenPage(VaadinSession session, Runnable pushed) {
            this.pushed = pushed;
            getInternals().setSession(session);
        }

        @Override
        public void push() {
            pushed.run();
        }
    }

    private void at(Duration afterSignIn) {
        when(clock.instant()).thenReturn(Instant.parse("2030-01-01T08:00:00Z").plus(afterSignIn));
    }
}
