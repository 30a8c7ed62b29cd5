package io.pilotage.marketplace.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as new where a search finds more than one look brings. */
class AlertCountTests {

    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));

    /** The newest first, an hour between each two. */
    private final List<Answer> things = IntStream.range(0, 120)
            .mapToObj(hour -> new Answer(
                    new UUID(0, hour), "Need " + hour, List.of(), "/", NOW.minus(Duration.ofHours(hour)), List.of()))
            .toList();

    private final SavedSearch search = new SavedSearch(
            new SavedSearchId(UUID.randomUUID()),
            0,
            new PersonId(UUID.randomUUID()),
            "ERP",
            new SavedQuery(EngagementSearchRequest.of(EngagementQuery.all()), null),
            AlertFrequency.DAILY,
            WEEK_AGO,
            WEEK_AGO,
            WEEK_AGO,
            WEEK_AGO);

    private final Set<UUID> known = new HashSet<>();
    private final SavedSearchStore store = mock();
    private final Answers answers = mock();
    private final Told told = mock();
    private final People people = mock();
    private final Impersonation impersonation = mock();
    private final Notifications notifications = mock();
    private final Alerts alerts = new Alerts(
            store,
            answers,
            mock(),
            told,
            mock(),
            notifications,
            people,
            impersonation,
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            "");

    @BeforeEach
    @SuppressWarnings("unchecked")
    void prepare() {
        when(answers.to(any()))
                .thenAnswer(call -> ((List<Answers.Look>) call.getArgument(0))
                        .stream().map(this::find).toList());
        when(told.notes(any(), any()))
                .thenAnswer(call -> known.stream()
                        .map(thing -> new Told.Note(search.id(), thing))
                        .collect(Collectors.toSet()));
        when(told.by(search.id())).thenReturn(known);
        when(told.add(any())).thenReturn(true);
        when(store.hold(search.id())).thenReturn(Optional.of(search));
        when(people.all(anyCollection()))
                .thenReturn(List.of(new Person(
                        search.person(),
                        "Erin",
                        "erin@example.org",
                        true,
                        Set.of(MarketplaceRole.EXECUTIVE),
                        true,
                        false)));
        when(impersonation.as(any(), any(Supplier.class))).thenReturn(Map.of());
    }

    @Test
    void countsNothingThatWasToldHoweverMuchIsFound() {
        things.subList(20, 120).forEach(thing -> known.add(thing.id()));

        assertThat(subject()).startsWith("20 new ");
        verify(store, never()).toldUntil(any(), any());
    }

    @Test
    void takesAllAsToldWhenMoreAreNewThanOneLookBrings() {
        things.subList(110, 120).forEach(thing -> known.add(thing.id()));

        assertThat(subject()).startsWith("110 new ");
        verify(store).toldUntil(search.id(), NOW);
    }

    private String subject() {
        alerts.tell(List.of(search), SavedSearch::newAfter);
        var subject = ArgumentCaptor.forClass(String.class);
        verify(notifications).mailStoppable(any(), subject.capture(), any(), any());
        return subject.getValue();
    }

    private Found<Answer> find(Answers.Look look) {
        List<Answer> all = things.stream()
                .filter(thing -> thing.publishedAt().isAfter(look.after()))
                .filter(thing -> !look.except().contains(thing.id()))
                .toList();
        return new Found<>(all.stream().limit(Answers.MOST).toList(), all.size());
    }
}
