package io.pilotage.marketplace.alert;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Saved searches, what is published, and the mails about it, through the real search engine, in rounds that the test runs itself. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
abstract class AlertScene {

    static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    Callers callers;

    @Autowired
    EngagementScene engagements;

    @Autowired
    ExecutiveScene executives;

    @Autowired
    EngagementSearch search;

    @Autowired
    SavedSearches searches;

    @Autowired
    SavedSearchStore store;

    @Autowired
    AlertRound round;

    @Autowired
    Alerts alerts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    record Mail(String subject, String body, String stopLink) {}

    final String word = "quay" + UUID.randomUUID().toString().substring(24);

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

    SavedSearchId save(Caller executive, String words, AlertFrequency frequency) {
        EngagementSearchRequest asked =
                EngagementSearchRequest.of(EngagementQuery.all().withWords(words));
        return executive
                .call(() -> searches.save(new SavedSearchDetails.Statement(words, frequency, asked, null)))
                .id();
    }

    static Brief sealedTitle(String title) {
        return sealedBrief(Instant.now()).title(title).build();
    }

    static Brief rollingTitle(String title) {
        return rollingBrief(Instant.now()).title(title).build();
    }

    EngagementId publish(Brief brief) {
        Buyer buyer = engagements.buyer(Sector.THIRD);
        return engagements.published(buyer, brief);
    }

    void awaitIndexed(String words, int count) {
        await().atMost(LONG)
                .until(() ->
                        search.search(EngagementQuery.all().withWords(words)).total() == count);
    }

    List<Mail> mailsAfterRounds(Caller recipient, int count) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(300)).until(() -> {
            round.run();
            return mails(recipient).size() == count;
        });
        return mails(recipient);
    }

    List<Mail> mails(Caller recipient) {
        return jdbc.sql("select subject, body, stop_link from notification.mail where address = :address "
                        + "and stop_link is not null order by id")
                .param("address", people.get(recipient.id).email())
                .query((row, number) -> new Mail(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void checkedAt(SavedSearchId id, Instant moment) {
        jdbc.sql("update alert.saved_search set checked_at = :moment where id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", id.value())
                .update();
    }

    /** Looks at one search, as a round would. */
    void tell(SavedSearch search) {
        alerts.tell(List.of(search), SavedSearch::newAfter);
    }
}
