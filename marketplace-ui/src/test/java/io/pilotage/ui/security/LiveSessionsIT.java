package io.pilotage.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.identity.HeldSessions;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.LiveNotices;
import io.pilotage.ui.testing.ScreenTest;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How many sessions of one person live at two nodes together. */
@ScreenTest
class LiveSessionsIT {

    private static final int MOST = 10;

    @Autowired
    private SignedInPeople people;

    @Autowired
    private HeldSessions held;

    @Autowired
    private LiveNotices notices;

    @Autowired
    private OpenPages pages;

    @Autowired
    private Clock clock;

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final List<MockHttpSession> begun = new ArrayList<>();
    private LiveSessions here;
    private LiveSessions there;

    @BeforeEach
    void twoNodes() {
        here = node();
        there = node();
    }

    @AfterEach
    void theyEnd() {
        here.destroy();
        there.destroy();
    }

    @Test
    void theOldestEndsForOneMoreThanAPersonMayHoldWhicheverNodeItIsAt() {
        for (int i = 0; i < MOST; i++) {
            begin(i % 2 == 0 ? here : there, person);
        }
        lookAtAll();
        assertThat(begun).noneMatch(MockHttpSession::isInvalid);

        begin(there, new PersonId(UUID.randomUUID()));
        begin(there, person);
        await().until(begun.get(0)::isInvalid);
        begin(here, person);
        await().until(begun.get(1)::isInvalid);
        lookAtAll();
        assertThat(begun.subList(2, begun.size())).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void oneThatHasEndedCountsNoMore() {
        for (int i = 0; i < MOST; i++) {
            begin(here, person);
        }
        here.sessionDestroyed(new HttpSessionEvent(begun.getLast()));
        begin(there, person);
        lookAtAll();

        assertThat(begun).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void aNodeThatEndsTakesItsSessionsAlong() {
        begin(there, person);
        for (int i = 0; i < MOST - 1; i++) {
            begin(here, person);
        }
        here.destroy();
        for (int i = 0; i < MOST - 1; i++) {
            begin(there, person);
        }
        there.look(begun.getFirst());

        assertThat(begun.getFirst().isInvalid()).isFalse();
    }

    private void begin(LiveSessions node, PersonId somebody) {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        pages.opened(session);
        node.begun(session, somebody);
        begun.add(session);
    }

    private void lookAtAll() {
        for (MockHttpSession session : begun) {
            here.look(session);
            there.look(session);
        }
    }

    private LiveSessions node() {
        return new LiveSessions(people, held, notices, pages, clock, Duration.ofHours(10), Duration.ofMinutes(30));
    }
}
