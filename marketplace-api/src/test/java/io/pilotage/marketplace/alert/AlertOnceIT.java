package io.pilotage.marketplace.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.SearchPage;
import io.pilotage.search.SearchUnavailable;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each thing is told once, and nothing is lost, whatever fails. */
class AlertOnceIT extends AlertScene {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ExecutiveSearch executiveSearch;

    @Autowired
    private Answers answers;

    @Test
    void tellsEachThingOnceWhateverRunsTwice() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        publish(rollingTitle("First " + word));
        mailsAfterRounds(executive, 1);
        SavedSearch search = store.find(id).orElseThrow();

        Stream.of(1, 2, 3, 4)
                .map(node -> CompletableFuture.runAsync(() -> tell(search)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(mails(executive)).hasSize(1);

        publish(rollingTitle("Second " + word));
        awaitIndexed(word, 2);
        Stream.of(1, 2, 3, 4)
                .map(node -> CompletableFuture.runAsync(() -> tell(search)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(mails(executive))
                .hasSize(2)
                .element(1)
                .extracting(Mail::body)
                .asString()
                .contains("Second " + word)
                .doesNotContain("First " + word);
    }

    @Test
    void tellsAgainWhatACrashLeftUntold() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.DAILY);
        publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);
        SavedSearch search = store.find(id).orElseThrow();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tell(search);
                    throw new IllegalStateException("the node dies before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mails(executive)).isEmpty();

        tell(search);
        assertThat(mails(executive)).hasSize(1);
    }

    @Test
    void losesNothingWhileTheSearchEngineIsDown() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        EngagementId engagement = publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);
        EngagementSearch down = mock(EngagementSearch.class, call -> {
            throw new SearchUnavailable("down", null);
        });

        roundWith(down).run();

        assertThat(store.find(id).orElseThrow().checkedAt())
                .isEqualTo(store.find(id).orElseThrow().createdAt());
        assertThat(waitingFor(engagement.value())).isTrue();
        mailsAfterRounds(executive, 1);
    }

    @Test
    void waitsForWhatIsNotIndexedYet() {
        Caller executive = callers.executive();
        save(executive, word, AlertFrequency.IMMEDIATE);
        EngagementId engagement = publish(rollingTitle("Need of " + word));
        EngagementSearch empty = mock();
        when(empty.search(any())).thenReturn(new SearchPage<>(List.of(), 0, List.of(), null, null));

        roundWith(empty).run();

        assertThat(store.of(executive.id).getFirst().checkedAt())
                .isEqualTo(store.of(executive.id).getFirst().createdAt());
        assertThat(waitingFor(engagement.value())).isTrue();
    }

    @Test
    void waitsNoLongerForWhatIsOutOfSight() {
        UUID thing = UUID.randomUUID();
        jdbc.sql("insert into alert.publication (kind, thing, noticed_at) values ('ENGAGEMENT', :thing, :now)")
                .param("thing", thing)
                .param("now", Timestamp.from(clock.instant()))
                .update();

        round.run();

        assertThat(waitingFor(thing)).isFalse();
    }

    private AlertRound roundWith(EngagementSearch search) {
        return new AlertRound(store, new Publications(jdbc, search, executiveSearch, answers, clock), alerts, clock);
    }

    private boolean waitingFor(UUID thing) {
        return jdbc.sql("select exists (select from alert.publication where thing = :thing)")
                .param("thing", thing)
                .query(Boolean.class)
                .single();
    }

    @Test
    void tellsEverybodyWhenThereAreMoreSearchesThanAreAskedTogether() {
        Caller many = callers.executive();
        for (int i = 0; i < SavedSearches.MOST; i++) {
            save(many, word + "unheard" + i, AlertFrequency.IMMEDIATE);
        }
        Caller one = callers.executive();
        save(one, word, AlertFrequency.IMMEDIATE);
        publish(rollingTitle("Need of " + word));

        mailsAfterRounds(one, 1);
        assertThat(mails(many)).isEmpty();
    }

    @Test
    void asksTheOthersWhenOneCannotBeAsked() {
        Caller executive = callers.executive();
        SavedSearchId broken = save(executive, "broken " + word, AlertFrequency.IMMEDIATE);
        save(executive, word, AlertFrequency.IMMEDIATE);
        jdbc.sql(
                        "update alert.saved_search set query = jsonb_set(query, '{engagements,near}', '\"Atlantis\"') where id = :id")
                .param("id", broken.value())
                .update();
        publish(rollingTitle("Need of " + word));

        mailsAfterRounds(executive, 1);
        assertThat(store.find(broken).orElseThrow().checkedAt())
                .as("it stays due")
                .isEqualTo(store.find(broken).orElseThrow().createdAt());
        store.remove(broken);
    }

    @Test
    void triesOneThatCannotBeAskedOnceInAnHour() {
        Caller executive = callers.executive();
        SavedSearchId broken = save(executive, word, AlertFrequency.DAILY);
        jdbc.sql(
                        "update alert.saved_search set query = jsonb_set(query, '{engagements,near}', '\"Atlantis\"') where id = :id")
                .param("id", broken.value())
                .update();
        checkedAt(broken, AlertFrequency.DAILY.lastDue(clock.instant()).minusSeconds(1));
        assertThat(due()).contains(broken);

        round.run();
        assertThat(due()).doesNotContain(broken);

        store.putOff(broken, Duration.ofSeconds(-1));
        assertThat(due()).contains(broken);
        store.remove(broken);
    }

    private List<SavedSearchId> due() {
        return store.uncheckedSince(AlertFrequency.DAILY, DocumentKind.ENGAGEMENT, clock.instant(), null, 1000).stream()
                .map(SavedSearch::id)
                .toList();
    }
}
