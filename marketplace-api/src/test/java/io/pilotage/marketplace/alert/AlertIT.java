package io.pilotage.marketplace.alert;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.SearchUnavailable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Alerts from the publication to the mail, through the real search engine, in rounds that the test runs itself. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class AlertIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private EngagementSearch search;

    @Autowired
    private ExecutiveSearch executiveSearch;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private SavedSearchStore store;

    @Autowired
    private AlertRound round;

    @Autowired
    private Alerts alerts;

    @Autowired
    private StopLinks stopLinks;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private record Mail(String subject, String body, String stopLink) {}

    private final String word = "quay" + UUID.randomUUID().toString().substring(24);

    @BeforeEach
    void takeTheRoundsFromTheScheduler() {
        await().atMost(LONG).until(() -> {
            jdbc.sql("delete from jobs.scheduled_tasks where task_name = 'alert-round' and not picked")
                    .update();
            return jdbc.sql("select count(*) from jobs.scheduled_tasks where task_name = 'alert-round'")
                            .query(Integer.class)
                            .single()
                    == 0;
        });
        jdbc.sql("delete from alert.publication").update();
    }

    @Test
    void mailsAnExecutiveWhatIsNewAndWhyItMatches() {
        Caller executive = executives.published();
        publish(sealedTitle("An older need of " + word));
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        EngagementId engagement = publish(sealedTitle("Fractional CIO for " + word));

        Mail mail = mailsAfterRounds(executive, 1).getFirst();

        assertThat(mail.subject()).isEqualTo("1 new engagement in “" + word + "”");
        assertThat(mail.body())
                .contains("Fractional CIO for " + word
                        + "\nHarbour Trust · £700 to £950 a day · 3 days a month · closes ")
                .contains("http://localhost:8080/engagements/" + engagement.value() + "\n")
                .contains("http://localhost:8080/saved-searches/" + id.value() + "\n")
                .doesNotContain("An older need");
        assertThat(mail.body().lines().filter(line -> line.startsWith("- ")))
                .hasSize(3)
                .allMatch(line -> line.matches("- [A-Z][A-Za-z ]+: .+"));
        assertThat(mail.stopLink()).startsWith("http://localhost:8080/saved-searches/stop/");
    }

    @Test
    void mailsAnOrganisationTheWordsThatWereFound() {
        Caller member = engagements.buyer(Sector.THIRD).member();
        ExecutiveSearchRequest asked =
                ExecutiveSearchRequest.of(ExecutiveQuery.all().withWords("councils charities"));
        member.run(() -> searches.save(
                new SavedSearchDetails.Statement("Charity people", AlertFrequency.IMMEDIATE, null, asked)));
        Caller executive = executives.published();

        Mail mail = mailsAfterRounds(member, 1).getFirst();

        assertThat(mail.subject()).endsWith("in “Charity people”");
        assertThat(mail.body())
                .contains(people.get(executive.id).name() + "\nPart-time CIO for councils and charities · £850 a day")
                .contains("- “… Part-time CIO for *councils and charities* …”")
                .contains("/executives/" + executives.id(executive).value());
    }

    @Test
    void tellsEachThingOnceWhateverRunsTwice() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        publish(rollingTitle("First " + word));
        mailsAfterRounds(executive, 1);
        SavedSearch search = store.find(id).orElseThrow();

        Stream.of(1, 2, 3, 4)
                .map(node -> CompletableFuture.runAsync(() -> alerts.tell(search)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(mails(executive)).hasSize(1);

        publish(rollingTitle("Second " + word));
        awaitIndexed(word, 2);
        Stream.of(1, 2, 3, 4)
                .map(node -> CompletableFuture.runAsync(() -> alerts.tell(search)))
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
                    alerts.tell(search);
                    throw new IllegalStateException("the node dies before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mails(executive)).isEmpty();

        alerts.tell(search);
        assertThat(mails(executive)).hasSize(1);
    }

    @Test
    void mailsDailyAndWeeklyOnlyWhenItIsTime() {
        Caller daily = callers.executive();
        Caller weekly = callers.executive();
        SavedSearchId ofDaily = save(daily, word, AlertFrequency.DAILY);
        SavedSearchId ofWeekly = save(weekly, word, AlertFrequency.WEEKLY);
        publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);
        round.run();
        assertThat(mails(daily)).isEmpty();

        checkedAt(ofDaily, AlertFrequency.DAILY.lastDue(clock.instant()).minusSeconds(1));
        checkedAt(ofWeekly, AlertFrequency.WEEKLY.lastDue(clock.instant()).plusSeconds(1));
        mailsAfterRounds(daily, 1);
        assertThat(mails(weekly)).isEmpty();

        checkedAt(ofWeekly, AlertFrequency.WEEKLY.lastDue(clock.instant()).minusSeconds(1));
        assertThat(mailsAfterRounds(weekly, 1).getFirst().body()).contains("every Monday");
    }

    @Test
    void tellsNothingToSomebodyWhoLostTheRole() {
        Caller executive = callers.executive();
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        jdbc.sql("update identity.person set roles = '{}' where id = :id")
                .param("id", executive.id.value())
                .update();
        publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);

        alerts.tell(store.find(id).orElseThrow());

        assertThat(mails(executive)).isEmpty();
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

        new AlertRound(store, new Publications(jdbc, down, executiveSearch, clock), alerts, clock).run();

        assertThat(store.find(id).orElseThrow().checkedAt())
                .isEqualTo(store.find(id).orElseThrow().createdAt());
        assertThat(jdbc.sql("select count(*) from alert.publication where thing = :thing")
                        .param("thing", engagement.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        mailsAfterRounds(executive, 1);
    }

    @Test
    void waitsForWhatIsNotIndexedYet() {
        Caller executive = callers.executive();
        save(executive, word, AlertFrequency.IMMEDIATE);
        jdbc.sql("insert into alert.publication (kind, thing, noticed_at) values ('ENGAGEMENT', :thing, :now)")
                .param("thing", UUID.randomUUID())
                .param("now", Timestamp.from(clock.instant()))
                .update();

        round.run();

        assertThat(store.of(executive.id).getFirst().checkedAt())
                .isEqualTo(store.of(executive.id).getFirst().createdAt());
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
        alerts.tell(stopped);
        round.run();
        assertThat(mails(executive)).isEmpty();
        executive.run(() -> searches.remove(id));
        mvc.perform(post(path)).andExpect(status().isNotFound());
        mvc.perform(post(StopLinks.PATH + "nonsense")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/saved-searches")).andExpect(status().isUnauthorized());
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

    private SavedSearchId save(Caller executive, String words, AlertFrequency frequency) {
        EngagementSearchRequest asked =
                EngagementSearchRequest.of(EngagementQuery.all().withWords(words));
        return executive
                .call(() -> searches.save(new SavedSearchDetails.Statement(words, frequency, asked, null)))
                .id();
    }

    private static Brief sealedTitle(String title) {
        return sealedBrief(Instant.now()).title(title).build();
    }

    private static Brief rollingTitle(String title) {
        return rollingBrief(Instant.now()).title(title).build();
    }

    private EngagementId publish(Brief brief) {
        Buyer buyer = engagements.buyer(Sector.THIRD);
        return engagements.published(buyer, brief);
    }

    private void awaitIndexed(String words, int count) {
        await().atMost(LONG)
                .until(() ->
                        search.search(EngagementQuery.all().withWords(words)).total() == count);
    }

    private List<Mail> mailsAfterRounds(Caller recipient, int count) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(300)).until(() -> {
            round.run();
            return mails(recipient).size() == count;
        });
        return mails(recipient);
    }

    private List<Mail> mails(Caller recipient) {
        return jdbc.sql("select subject, body, stop_link from notification.mail where address = :address "
                        + "and stop_link is not null order by id")
                .param("address", people.get(recipient.id).email())
                .query((row, number) -> new Mail(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void checkedAt(SavedSearchId id, Instant moment) {
        jdbc.sql("update alert.saved_search set checked_at = :moment where id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", id.value())
                .update();
    }
}
