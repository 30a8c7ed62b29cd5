package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.OwnSubmission;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The life of an engagement over REST, on a real database. */
@ServerTest
class EngagementIT {

    private static final String REASON = """
            {"reason": "The board has chosen another way."}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene scene;

    @Autowired
    private JdbcClient jdbc;

    private Buyer buyer;

    @BeforeEach
    void found() {
        buyer = scene.buyer(Sector.THIRD);
    }

    @Test
    void goesFromAnEmptyDraftToAListingThatEverybodySees() throws Exception {
        String created = mvc.perform(
                        post("/api/v1/organisations/" + buyer.organisation().value() + "/engagements")
                                .with(buyer.member().token())
                                .contentType(APPLICATION_JSON)
                                .content("""
                                        {"kind": "FRACTIONAL"}"""))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/engagements/")))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String url = "/api/v1/engagements/" + JsonPath.<String>read(created, "$.id");
        mvc.perform(get(url + "/problems").with(buyer.member().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].field", hasItem("title")));
        mvc.perform(put(url).with(buyer.member().token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(json(sealedBrief(Instant.now()).build())))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.brief.budget.max.amount").value("950.00"))
                .andExpect(jsonPath("$.brief.needs.length()").value(2));
        mvc.perform(post(url + "/submission").with(buyer.member().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("IN_REVIEW"));
        scene.decide(
                new EngagementId(java.util.UUID.fromString(JsonPath.read(created, "$.id"))),
                Decision.APPROVED,
                "Clear, lawful and complete.");

        mvc.perform(get(url))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.openForBids").value(true))
                .andExpect(jsonPath("$.organisation.name").value(startsWith("Harbour Trust")))
                .andExpect(jsonPath("$.reviewNote").doesNotExist());
        mvc.perform(get(url).with(buyer.member().token()))
                .andExpect(jsonPath("$.reviewNote").value("Clear, lawful and complete."));
    }

    @Test
    void entersSearchWhenPublishedAndLeavesItWhenWithdrawn() throws Exception {
        EngagementId engagement =
                scene.inReview(buyer, sealedBrief(Instant.now()).build());
        assertThat(searchable(engagement)).isFalse();
        scene.decide(engagement, Decision.APPROVED, "Clear, lawful and complete.");
        assertThat(searchable(engagement)).isTrue();

        mvc.perform(post(url(engagement) + "/withdrawal")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content(REASON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));
        assertThat(searchable(engagement)).isFalse();
        mvc.perform(get(url(engagement)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reason").value("The board has chosen another way."));
    }

    @Test
    void isNotDecidedByAModeratorWhoHasJoinedItsOrganisationWithWhateverPermissions() {
        EngagementId engagement =
                scene.inReview(buyer, sealedBrief(Instant.now()).build());
        Caller moderator = callers.moderator();
        scene.admit(buyer, moderator, Set.of(Permission.PUBLISH));

        assertThatThrownBy(() -> scene.decide(moderator, engagement, Decision.APPROVED, "Clear, and also ours."))
                .isInstanceOf(OwnSubmission.class);
    }

    @Test
    void comesBackAsADraftWhenTheModeratorAsksForChanges() throws Exception {
        EngagementId engagement =
                scene.inReview(buyer, sealedBrief(Instant.now()).build());
        scene.decide(engagement, Decision.CHANGES_REQUESTED, "Please take the telephone number out.");

        mvc.perform(get(url(engagement)).with(buyer.member().token()))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.reviewNote").value("Please take the telephone number out."));
        mvc.perform(get("/api/v1/notifications").with(buyer.member().token()))
                .andExpect(jsonPath("$.items[*].body", hasItem(containsString("telephone number"))));
        mvc.perform(post(url(engagement) + "/submission").with(buyer.member().token()))
                .andExpect(status().isOk());
    }

    @Test
    void hearsOneAppealAgainstARejection() throws Exception {
        EngagementId engagement =
                scene.inReview(buyer, sealedBrief(Instant.now()).build());
        scene.decide(engagement, Decision.REJECTED, "This is a sales pitch.");
        String appeal = """
                {"statement": "It describes a real need of our charity."}""";

        mvc.perform(post(url(engagement) + "/appeal")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content(appeal))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("IN_REVIEW"));
        scene.decide(engagement, Decision.REJECTED, "It still is a sales pitch.");
        mvc.perform(post(url(engagement) + "/appeal")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content(appeal))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/appeal-already-heard"));
    }

    @Test
    void saysOnceThatBiddingClosed() {
        Instant now = Instant.now();
        EngagementId engagement = scene.published(
                buyer,
                sealedBrief(now)
                        .questionsUntil(null)
                        .closesAt(now.plusSeconds(12))
                        .build());

        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> mvc.perform(get(url(engagement)))
                        .andExpect(jsonPath("$.state").value("CLOSED"))
                        .andExpect(jsonPath("$.openForBids").value(false)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(heard(engagement, "BiddingClosed")).isEqualTo(1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(closingJobs(engagement)).isZero());
        buyer.member().run(() -> assertThat(evaluate(engagement)).isEqualTo(EngagementState.EVALUATING));
        assertThat(heard(engagement, "BiddingClosed")).isEqualTo(1);
        assertThat(searchable(engagement)).isFalse();
    }

    @Test
    void listsTheOrganisationsOwnEngagementsNewestFirst() throws Exception {
        EngagementId first = scene.draft(buyer, rollingBrief(Instant.now()).build());
        EngagementId second = scene.draft(buyer, rollingBrief(Instant.now()).build());
        String list = "/api/v1/organisations/" + buyer.organisation().value() + "/engagements";

        mvc.perform(get(list + "?limit=1").with(buyer.member().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(second.value().toString()))
                .andExpect(jsonPath("$.next").value(second.value().toString()));
        mvc.perform(get(list + "?limit=1&after=" + second.value())
                        .with(buyer.member().token()))
                .andExpect(jsonPath("$.items[0].id").value(first.value().toString()))
                .andExpect(jsonPath("$.next").doesNotExist());
        mvc.perform(get(list + "?limit=101").with(buyer.member().token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
    }

    @Autowired
    private Engagements engagements;

    private EngagementState evaluate(EngagementId engagement) {
        return engagements.startEvaluation(engagement).state();
    }

    private int heard(EngagementId engagement, String event) {
        return jdbc.sql("select count(*) from audit.entry where subject = :id and action = :event")
                .param("id", engagement.value())
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    private int closingJobs(EngagementId engagement) {
        return jdbc.sql("select count(*) from jobs.scheduled_tasks where task_instance = :id")
                .param("id", engagement.value().toString())
                .query(Integer.class)
                .single();
    }

    private boolean searchable(EngagementId engagement) {
        return jdbc.sql("select count(*) from search.search_document where id = :id and body is not null")
                        .param("id", engagement.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static String url(EngagementId engagement) {
        return "/api/v1/engagements/" + engagement.value();
    }

    private static String json(Brief brief) {
        return StoredJson.MAPPER.writeValueAsString(brief);
    }
}
