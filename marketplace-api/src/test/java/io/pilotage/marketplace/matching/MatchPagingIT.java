package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Six hundred candidates on either side; all but the first are copies made in the database, which is faster by minutes. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class MatchPagingIT {

    private static final int CANDIDATES = 600;
    private static final String COPIED = " and brief ->> 'place' = 'Copied'";
    private static final Comparator<Match> ORDER =
            Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::id);

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private Matching matching;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheCopiesOutOfSight() {
        jdbc.sql("update executive.profile set hidden = true where person = id").update();
        withdrawCopies();
        jdbc.sql("""
                update search.search_document set version = version + 1, body = null
                where id in (select id from executive.profile where person = id)
                    or id in (select id from engagement.engagement where brief ->> 'place' = 'Copied')""").update();
    }

    @Test
    void pagesThroughFiveHundredExecutivesInTheOrderOfTheScore() {
        Caller executive = executives.published();
        copyProfile(executives.id(executive).value());
        Buyer buyer = engagements.buyer(Sector.THIRD);
        EngagementId engagement =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        awaitIndexed();

        // Vectors come a moment after the words, and move everybody when they come.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Match> all = buyer.member().call(() -> pages(after -> matching.executivesFor(engagement, after, 100)));
            assertThat(all).hasSizeGreaterThanOrEqualTo(500).isSortedAccordingTo(ORDER);
            assertThat(new HashSet<>(all.stream().map(Match::id).toList())).hasSameSizeAs(all);
            assertThat(all.stream().map(Match::score).distinct().count()).isGreaterThan(5);
            assertThat(buyer.member().call(() -> pages(after -> matching.executivesFor(engagement, after, 45))))
                    .isEqualTo(all);
        });
    }

    @Test
    void pagesThroughFiveHundredEngagementsInTheOrderOfTheScore() {
        Buyer buyer = engagements.buyer(Sector.THIRD);
        EngagementId original =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        copyEngagement(original.value());
        Caller executive = executives.published();
        awaitIndexed();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Match> all = executive.call(() -> pages(after -> matching.engagementsForMe(after, 100)));
            assertThat(all).hasSizeGreaterThanOrEqualTo(500).isSortedAccordingTo(ORDER);
            assertThat(new HashSet<>(all.stream().map(Match::id).toList())).hasSameSizeAs(all);
        });

        withdrawCopies();
        assertThat(executive.call(() -> pages(after -> matching.engagementsForMe(after, 100))))
                .as("what was withdrawn a moment ago is left out, whatever the index says")
                .hasSizeLessThan(100);
    }

    private static List<Match> pages(Function<@Nullable String, Slice<Match>> list) {
        List<Match> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<Match> page = list.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** Copies with ten different day rates; a copy's person is its own id, which nobody else's is. */
    private void copyProfile(UUID original) {
        jdbc.sql("""
                with copy as (select gen_random_uuid() as id, n from generate_series(2, :many) n),
                profile as (
                    insert into executive.profile (id, version, person, content, edition, published, published_at, hidden)
                    select copy.id, 1, copy.id, p.content, p.edition,
                        jsonb_set(p.published, '{dayRate,amount}', to_jsonb((900 + 50 * (n % 10))::text || '.00')),
                        p.published_at, false
                    from executive.profile p, copy where p.id = :original returning id)
                insert into search.search_document (kind, id, version, body)
                select kind, copy.id, 1, jsonb_set(body, '{id}', to_jsonb(copy.id))
                from search.search_document d, copy where d.id = :original""").param("many", CANDIDATES).param("original", original).update();
    }

    /** Copies that ask for ten different numbers of days, led through the states that the database demands. */
    private void copyEngagement(UUID original) {
        jdbc.sql("""
                with copy as (select gen_random_uuid() as id, n from generate_series(2, :many) n),
                engagement as (
                    insert into engagement.engagement (id, version, organisation_id, author_id, created_at, state, brief)
                    select copy.id, 1, organisation_id, author_id, created_at, 'DRAFT',
                        brief || jsonb_build_object('place', 'Copied', 'daysPerMonth', 3 + n % 10)
                    from engagement.engagement e, copy where e.id = :original returning id)
                insert into search.search_document (kind, id, version, body)
                select kind, copy.id, 1, jsonb_set(body, '{id}', to_jsonb(copy.id))
                from search.search_document d, copy where d.id = :original""").param("many", CANDIDATES).param("original", original).update();
        jdbc.sql("update engagement.engagement set state = 'IN_REVIEW', submitted_at = now() where state = 'DRAFT'"
                        + COPIED)
                .update();
        jdbc.sql("update engagement.engagement set state = 'PUBLISHED', published_at = now() where state = 'IN_REVIEW'"
                        + COPIED)
                .update();
    }

    private void withdrawCopies() {
        jdbc.sql("""
                update engagement.engagement
                set state = 'WITHDRAWN', reason = 'The test is over.', ended_at = now(), version = version + 1
                where state = 'PUBLISHED'""" + COPIED).update();
    }

    private void awaitIndexed() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from search.search_document where indexed_version < version")
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
