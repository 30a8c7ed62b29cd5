package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.CountedStatements;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What was shown is kept, can be explained, contested by the side that saw it, and answered. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class MatchContestIT {

    private static final String REASON = """
        {"reason": "This person has never replaced a tenancy system."}\
        """;
    private static final String ANSWER = """
        {"answer": "The profile quotes it: see the second responsibility."}\
        """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private Matching matching;

    @Autowired
    private MatchBases bases;

    @Autowired
    private MatchLog log;

    @Autowired
    private MatchContests contests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MatchingProperties properties;

    @Autowired
    private JdbcClient jdbc;

    private Buyer buyer;
    private EngagementId engagement;
    private Caller executive;

    @BeforeEach
    void publishBothSides() {
        buyer = engagements.buyer(Sector.THIRD);
        engagement = engagements.published(buyer, rollingBrief(Instant.now()).build());
        executive = executives.published();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            shownToOrganisation();
            shownToExecutive();
        });
    }

    @Test
    void keepsTheSameMatchOnceAndAnotherComputationBesideIt() {
        // A vector that comes between the two is another computation.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Match once = shownToOrganisation();
            long kept = kept();
            assertThat(shownToOrganisation()).isEqualTo(once);
            assertThat(kept()).isEqualTo(kept);
        });
        Match first = shownToOrganisation();
        long before = kept();

        buyer.member().run(() -> bases.choose(engagement, 0, Map.of(MatchCriterion.LANGUAGE, 100), null));
        Match reweighed = shownToOrganisation();
        assertThat(reweighed.shown()).isNotEqualTo(first.shown());
        assertThat(kept()).isGreaterThan(before);
        assertThat(explained(first).score()).isEqualTo(first.score());
        assertThat(explained(first).criteria()).isEqualTo(first.criteria());
        assertThat(explained(reweighed).basis()).isEqualTo(1);
        assertThat(explained(reweighed).score()).isEqualTo(1.0);
    }

    @Test
    void keepsTheNewestComputationsTheLastOfEachEarlierDayAndWhatWasContested() {
        ExecutiveId somebody = new ExecutiveId(Uuids.next());
        look(somebody, 1, 3);
        jdbc.sql(
                        "update matching.shown_match set last_shown_at = last_shown_at - interval '3 days' where executive = :id")
                .param("id", somebody.value())
                .update();
        look(somebody, 4, 4);
        jdbc.sql("""
                insert into matching.match_contest
                    (id, version, shown_match, engagement, executive, contester, reason, contested_at)
                select gen_random_uuid(), 0, id, engagement, executive, :contester, 'This is a test.', now()
                from matching.shown_match where executive = :id and computed ->> 'profile' = '4'""")
                .param("contester", buyer.member().id.value())
                .param("id", somebody.value())
                .update();

        look(somebody, 5, 5 + properties.logMost());
        look(somebody, 5 + properties.logMost(), 5 + properties.logMost());

        assertThat(jdbc.sql(
                                "select (computed ->> 'profile')::int from matching.shown_match where executive = :id order by 1")
                        .param("id", somebody.value())
                        .query(Integer.class)
                        .list())
                .startsWith(3, 4, 6, 7)
                .endsWith(5 + properties.logMost())
                .hasSize(2 + properties.logMost());
    }

    /** At one match, while its profile goes through these versions. */
    private void look(ExecutiveId somebody, long first, long last) {
        for (long version = first; version <= last; version++) {
            log.keep(List.of(ShownMatch.of(
                    engagement,
                    somebody,
                    ShownTo.ORGANISATION,
                    new Computation(MatchScore.VERSION, 1, 0, version, null, 0.5, List.of()))));
        }
    }

    @Test
    void listsManyWithAsManyStatementsAsFew() throws Exception {
        String ofOurs = "/api/v1/engagements/" + engagement.value() + "/matches?limit=100";
        String ofMine = "/api/v1/executives/me/matches?limit=100";
        String contested = "/api/v1/match-contests?limit=100";
        Caller moderator = callers.moderator();
        contest(buyer.member(), shownToOrganisation().shown(), REASON).andExpect(status().isCreated());
        Listed ours = listed(buyer.member(), ofOurs);
        Listed mine = listed(executive, ofMine);
        Listed contests = listed(moderator, contested);

        contest(executive, shownToExecutive().shown(), REASON).andExpect(status().isCreated());
        for (int i = 0; i < 4; i++) {
            executives.published();
            engagements.published(buyer, rollingBrief(Instant.now()).build());
        }

        assertListsMore(buyer.member(), ofOurs, ours);
        assertListsMore(executive, ofMine, mine);
        assertListsMore(moderator, contested, contests);
    }

    private record Listed(int things, long statements) {}

    private void assertListsMore(Caller caller, String address, Listed few) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Listed many = listed(caller, address);
            assertThat(many.things()).as(address).isGreaterThan(few.things());
            assertThat(many.statements()).as(address).isEqualTo(few.statements());
        });
    }

    /** The second time, when what is shown has been noted. */
    private Listed listed(Caller caller, String address) throws Exception {
        var token = caller.token();
        mvc.perform(get(address).with(token)).andExpect(status().isOk());
        List<Integer> things = new ArrayList<>();
        long statements = CountedStatements.during(() -> things.add(JsonPath.read(
                mvc.perform(get(address).with(token)).andReturn().getResponse().getContentAsString(),
                "$.items.length()")));
        return new Listed(things.getFirst(), statements);
    }

    @Test
    void letsTheOrganisationContestAModeratorAnswerAndTheContesterHear() throws Exception {
        UUID shown = shownToOrganisation().shown();

        String raised = contest(buyer.member(), shown, REASON)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.match.computed.criteria[0].evidence").isNotEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(raised, "$.id");
        contest(buyer.member(), shown, REASON).andExpect(status().isConflict());

        Caller moderator = callers.moderator();
        mvc.perform(get("/api/v1/match-contests?limit=100").with(moderator.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(id)))
                .andExpect(
                        jsonPath("$.items[?(@.id == '" + id + "')].match.computed.rules", hasItem(MatchScore.VERSION)));
        answer(moderator, id, "{\"answer\": \"No.\"}").andExpect(status().isUnprocessableContent());
        answer(moderator, id, ANSWER).andExpect(status().isOk());
        answer(moderator, id, ANSWER).andExpect(status().isConflict());

        mvc.perform(get("/api/v1/match-contests/" + id).with(buyer.member().token()))
                .andExpect(jsonPath("$.answer", containsString("second responsibility")));
        assertThat(notice(buyer.member())).contains("see the second responsibility");
        assertThat(jdbc.sql("select action from audit.entry where subject = :id order by id")
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .list())
                .containsExactly("MatchContested", "MatchContestAnswered");
    }

    @Test
    void letsAnExecutiveContestTheirOwnMatch() throws Exception {
        UUID shown = shownToExecutive().shown();

        contest(executive, shown, "{\"reason\": \"Too short\"}").andExpect(status().isUnprocessableContent());
        contest(executive, shown, REASON).andExpect(status().isCreated());
        mvc.perform(get("/api/v1/shown-matches/" + shown).with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shownTo").value("EXECUTIVE"));
    }

    @Test
    void isContestedByOneAtATimeAndNotForgottenMeanwhile() {
        UUID shown = shownToExecutive().shown();
        jdbc.sql("update matching.shown_match set last_shown_at = now() - interval '2 years' where id = :id")
                .param("id", shown)
                .update();

        CompletableFuture<ContestDetails> second = transaction.execute(status -> {
            executive.call(() -> contests.contest(shown, "It never saw my profile."));
            assertThat(CompletableFuture.supplyAsync(log::prune)).succeedsWithin(Duration.ofSeconds(10));
            var later = CompletableFuture.supplyAsync(
                    () -> executive.call(() -> contests.contest(shown, "It never saw my profile.")));
            await().until(this::somebodyWaits);
            return later;
        });

        assertThatThrownBy(second::join).hasCauseInstanceOf(AlreadyContested.class);
        assertThat(log.find(shown)).isPresent();
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())")
                .query(Boolean.class)
                .single();
    }

    @Test
    void showsAndBelongsToNobodyButTheSideThatSawItAndStaff() throws Exception {
        UUID theirs = shownToOrganisation().shown();
        Caller stranger = engagements.buyer(Sector.THIRD).member();
        Caller otherExecutive = executives.published();

        for (Caller outsider : new Caller[] {stranger, otherExecutive, executive}) {
            mvc.perform(get("/api/v1/shown-matches/" + theirs).with(outsider.token()))
                    .andExpect(status().isNotFound());
            contest(outsider, theirs, REASON).andExpect(status().isNotFound());
        }
        contest(otherExecutive, shownToExecutive().shown(), REASON).andExpect(status().isNotFound());
        contest(buyer.member(), Uuids.next(), REASON).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/shown-matches/" + theirs)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/shown-matches/" + theirs)
                        .with(callers.moderator().token()))
                .andExpect(status().isOk());

        String raised = contest(buyer.member(), theirs, REASON)
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(raised, "$.id");
        mvc.perform(get("/api/v1/match-contests/" + id).with(stranger.token())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/match-contests").with(buyer.member().token())).andExpect(status().isForbidden());
        answer(buyer.member(), id, ANSWER).andExpect(status().isForbidden());
    }

    @Test
    void forgetsWhatIsOldButNotWhatIsContested() throws Exception {
        UUID old = shownToOrganisation().shown();
        UUID contested = shownToExecutive().shown();
        contest(executive, contested, REASON).andExpect(status().isCreated());
        jdbc.sql("update matching.shown_match set last_shown_at = now() - interval '400 days' where id in (:ids)")
                .param("ids", List.of(old, contested))
                .update();

        assertThat(log.prune()).isPositive();

        assertThat(log.find(old)).isEmpty();
        assertThat(log.find(contested)).isPresent();
    }

    private ResultActions contest(Caller caller, UUID shown, String body) throws Exception {
        return mvc.perform(post("/api/v1/shown-matches/" + shown + "/contest")
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(caller.token()));
    }

    private ResultActions answer(Caller caller, String id, String body) throws Exception {
        return mvc.perform(post("/api/v1/match-contests/" + id + "/answer")
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(caller.token()));
    }

    private Match shownToOrganisation() {
        UUID id = executives.id(executive).value();
        return buyer.member()
                .call(() -> matching.executivesFor(engagement, null, 100).items().stream()
                        .filter(match -> match.id().equals(id))
                        .findFirst()
                        .orElseThrow(AssertionError::new));
    }

    private Match shownToExecutive() {
        return executive.call(() -> matching.engagementForMe(engagement).orElseThrow(AssertionError::new));
    }

    private Computation explained(Match match) {
        return log.find(match.shown()).orElseThrow().computed();
    }

    private long kept() {
        return jdbc.sql("select count(*) from matching.shown_match where engagement = :id")
                .param("id", engagement.value())
                .query(Long.class)
                .single();
    }

    private String notice(Caller caller) {
        return jdbc.sql("select body from notification.notice where recipient = :id order by id desc limit 1")
                .param("id", caller.id.value())
                .query(String.class)
                .single();
    }
}
