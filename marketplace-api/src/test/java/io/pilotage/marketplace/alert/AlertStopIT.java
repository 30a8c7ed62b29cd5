package io.pilotage.marketplace.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.search.SearchUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told nothing any more, and what they can still see. */
class AlertStopIT extends AlertScene {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StopLinks stopLinks;

    @Autowired
    private RateLimits limits;

    @Autowired
    private AlertMemory memory;

    @Test
    void tellsNothingToSomebodyWhoLostTheRole() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        jdbc.sql("update identity.person set roles = '{}' where id = :id")
                .param("id", executive.id.value())
                .update();
        publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);

        tell(store.find(id).orElseThrow());

        assertThat(mails(executive)).isEmpty();
    }

    @Test
    void stopsWithOneClickAndWithoutSigningIn() throws Exception {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        String path = stopLinks.create(id);
        assertThat(stopLinks.nameOf(path.substring(StopLinks.PATH.length()))).isEqualTo(word);

        for (int click = 0; click < 2; click++) {
            mvc.perform(post(path)
                            .contentType("application/x-www-form-urlencoded")
                            .content("List-Unsubscribe=One-Click"))
                    .andExpect(status().isOk());
        }

        SavedSearch stopped = store.find(id).orElseThrow();
        assertThat(stopped.frequency()).isEqualTo(AlertFrequency.NEVER);
        assertThat(stopped.version()).isEqualTo(1);
        publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);
        tell(stopped);
        round.run();
        assertThat(mails(executive)).isEmpty();
        executive.run(() -> searches.remove(id));
        mvc.perform(post(path)).andExpect(status().isNotFound());
        mvc.perform(post(StopLinks.PATH + "nonsense")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/saved-searches")).andExpect(status().isUnauthorized());
    }

    @Test
    void forgetsAfterAYearWhatItToldAndHowToStopIt() {
        SavedSearchId id = save(callers.executive(), word, AlertFrequency.NEVER);
        Instant now = clock.instant();
        remember(id, now.minus(AlertMemory.KEPT).minusSeconds(60));
        remember(id, now.minus(AlertMemory.KEPT).plusSeconds(60));

        memory.forgetOld();

        for (String table : List.of("told", "stop_link")) {
            assertThat(jdbc.sql("select count(*) from alert." + table + " where saved_search = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isOne();
        }
    }

    private void remember(SavedSearchId id, Instant moment) {
        Clock then = Clock.fixed(moment, ZoneOffset.UTC);
        new Told(jdbc, then).add(new Told.Note(id, UUID.randomUUID()));
        new StopLinks(limits, jdbc, then).create(id);
    }

    @Test
    void countsWhatIsNewSinceTheLastLook() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.NEVER);
        publish(rollingTitle("First " + word));
        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(SearchUnavailable.class)
                .until(() -> executive.call(() -> searches.countNew(id)) == 1);

        executive.run(() -> searches.look(id));

        assertThat(executive.call(() -> searches.countNew(id))).isZero();
        assertThat(mails(executive)).isEmpty();
    }
}
