package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.AccountEnded;
import io.pilotage.marketplace.identity.AccountUnheard;
import io.pilotage.marketplace.identity.HeldSessions;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.LiveNotices;
import io.pilotage.marketplace.shared.persistence.DatabaseOutage;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The browser sessions of people on this node. Each is looked at again several times a minute, and at once when Keycloak has ended it:
 * it ends with its account, when Keycloak has not spoken of that for too long, by age, when its person has done nothing for a while
 * (what the page does by itself is not counted), and when its person has begun too many others, at whichever node; its pages are closed.
 * Pages of somebody who lost a role are loaded again.
 */
@Component
class LiveSessions implements HttpSessionListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Map<HttpSession, Live> live = new ConcurrentHashMap<>();
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private final SignedInPeople people;
    private final HeldSessions held;
    private final LiveNotices notices;
    private final OpenPages pages;
    private final Clock clock;
    private final Duration age;
    private final Duration idleness;

    LiveSessions(
            SignedInPeople people,
            HeldSessions held,
            LiveNotices notices,
            OpenPages pages,
            Clock clock,
            @Value("${pilotage.session.age:10h}") Duration age,
            @Value("${pilotage.session.idleness:30m}") Duration idleness) {
        this.people = people;
        this.held = held;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
        this.age = age;
        this.idleness = idleness;
    }

    /** Why a session ends; the landing page has words for each. */
    enum End {
        AGE,
        IDLENESS,
        ELSEWHERE,
        /** Its person has begun more than they may hold. */
        MANY,
        /** Keycloak has not said for too long that its person may still be here. */
        SILENCE
    }

    private record Live(UUID id, Instant since, Runnable unsubscribe) {}

    /**
     * Somebody signed in with this session, and all nodes look whether an older one of theirs ends for it; proving once more who one is
     * does not make it younger.
     */
    void begun(HttpSession session, PersonId person) {
        try {
            if (!live.containsKey(session)) {
                begin(session, person);
            }
        } catch (RuntimeException uncounted) {
            session.invalidate(); // nobody would look at it
            throw uncounted;
        }
    }

    /** Asks PostgreSQL before it takes its place among the others, so that they come and go while it does not answer. */
    private void begin(HttpSession session, PersonId person) {
        var begun = new Live(
                held.begin(person),
                clock.instant(),
                notices.subscribe(person, () -> looks.execute(() -> look(session))));
        if (live.putIfAbsent(session, begun) != null) {
            forget(begun);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    @Scheduled(fixedDelayString = "${pilotage.session.look-every:10s}")
    void lookAtAll() {
        live.keySet().forEach(session -> looks.execute(() -> look(session)));
    }

    void look(HttpSession session) {
        try {
            Live one = live.get(session);
            if (one != null && session.getAttribute(CONTEXT) instanceof SecurityContext context) {
                look(session, one, context);
            }
        } catch (IllegalStateException justEnded) {
            forget(session);
        } catch (RuntimeException problem) {
            if (!DatabaseOutage.isNotedBehind(problem)) {
                LOG.warn("A browser session could not be looked at; that is tried again", problem);
            }
        }
    }

    private void look(HttpSession session, Live one, SecurityContext context) {
        Instant now = clock.instant();
        if (one.since().plus(age).isBefore(now)) {
            end(session, End.AGE);
        } else if (pages.lastUsed(session).plus(idleness).isBefore(now)) {
            end(session, End.IDLENESS);
        } else if (!held.include(one.id())) {
            end(session, End.MANY);
        } else if (context.getAuthentication() instanceof OAuth2AuthenticationToken token) {
            try {
                people.again(token).ifPresent(present -> pages.replace(session, token, present));
            } catch (AccountEnded ended) {
                end(session, End.ELSEWHERE);
            } catch (AccountUnheard silence) {
                end(session, End.SILENCE);
            }
        }
    }

    /** Of looks at the same time, the first says why. */
    private void end(HttpSession session, End why) {
        if (forget(session)) {
            pages.end(session, why);
        }
    }

    /** @return whether it was still there */
    private boolean forget(HttpSession session) {
        Live gone = live.remove(session);
        if (gone != null) {
            forget(gone);
        }
        return gone != null;
    }

    private void forget(Live gone) {
        gone.unsubscribe().run();
        end(List.of(gone.id()));
    }

    private void end(Collection<UUID> sessions) {
        try {
            held.end(sessions);
        } catch (RuntimeException unanswered) {
            LOG.warn("Ended browser sessions are still counted until newer ones take their place", unanswered);
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
        List<UUID> all = live.values().stream().map(Live::id).toList();
        live.clear(); // sessions are destroyed after this, when the database can be asked no more
        end(all);
    }
}
