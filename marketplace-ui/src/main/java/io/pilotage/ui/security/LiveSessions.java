package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.AccountEnded;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.LiveNotices;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
 * it ends with its account, by age, and when its person has done nothing for a while (what the page does by itself is not counted), and
 * its pages are closed; pages of somebody who lost a role are loaded again.
 */
@Component
class LiveSessions implements HttpSessionListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Map<HttpSession, Live> live = new ConcurrentHashMap<>();
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private final SignedInPeople people;
    private final LiveNotices notices;
    private final OpenPages pages;
    private final Clock clock;
    private final Duration age;
    private final Duration idleness;

    LiveSessions(
            SignedInPeople people,
            LiveNotices notices,
            OpenPages pages,
            Clock clock,
            @Value("${pilotage.session.age:10h}") Duration age,
            @Value("${pilotage.session.idleness:30m}") Duration idleness) {
        this.people = people;
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
        ELSEWHERE
    }

    private record Live(Instant since, Runnable unsubscribe) {}

    /** Somebody signed in with this session; proving once more who one is does not make it younger. */
    void begun(HttpSession session, PersonId person) {
        live.computeIfAbsent(
                session,
                any -> new Live(clock.instant(), notices.subscribe(person, () -> looks.execute(() -> look(session)))));
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
                look(session, one.since(), context);
            }
        } catch (IllegalStateException justEnded) {
            forget(session);
        } catch (RuntimeException problem) {
            LOG.warn("A browser session could not be looked at; that is tried again", problem);
        }
    }

    private void look(HttpSession session, Instant since, SecurityContext context) {
        Instant now = clock.instant();
        if (since.plus(age).isBefore(now)) {
            end(session, End.AGE);
        } else if (pages.lastUsed(session).plus(idleness).isBefore(now)) {
            end(session, End.IDLENESS);
        } else if (context.getAuthentication() instanceof OAuth2AuthenticationToken token) {
            try {
                people.again(token).ifPresent(present -> pages.replace(session, token, present));
            } catch (AccountEnded ended) {
                end(session, End.ELSEWHERE);
            }
        }
    }

    private void end(HttpSession session, End why) {
        forget(session);
        pages.end(session, why);
    }

    private void forget(HttpSession session) {
        Live gone = live.remove(session);
        if (gone != null) {
            gone.unsubscribe().run();
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
