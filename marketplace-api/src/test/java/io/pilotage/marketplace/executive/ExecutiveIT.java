package io.pilotage.marketplace.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class ExecutiveIT {

    private static final String REASON = "Please say more about the size of your teams.";
    private static final String MINE = "/api/v1/executives/me";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Executives executives;

    @Autowired
    private Moderation moderation;

    @Autowired
    private JdbcClient jdbc;

    private Caller executive;

    @BeforeEach
    void signIn() {
        executive = callers.executive();
    }

    @Test
    void givesEveryExecutiveAnEmptyDraftAtFirst() throws Exception {
        mvc.perform(get(MINE).with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.content.roles").isEmpty())
                .andExpect(header().exists("ETag"));
    }

    @Test
    void savesADraftFromTheVersionThatWasRead() throws Exception {
        String etag = etag();

        save(etag, complete())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content.dayRate.amount").value("850.00"))
                .andExpect(jsonPath("$.content.responsibilities[0].evidence")
                        .value("Wrote and saw through a three-year IT plan."));
        assertThat(etag()).isNotEqualTo(etag);
        save(etag, complete())
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/stale-version"));
        mvc.perform(put(MINE)
                        .with(executive.token())
                        .contentType(APPLICATION_JSON)
                        .content(complete()))
                .andExpect(status().isPreconditionRequired());
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        save(etag(), """
                {"headline": "%s", "dayRate": {"amount": "-1.00", "currency": "EUR"}, "remotePercent": 101,
                 "responsibilities": [{"code": "IT_GOVERNANCE", "level": 9}],
                 "career": [{"title": "CIO", "from": "2020-02", "to": "2019-02"}]}""".formatted("x".repeat(121)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder(
                                "headline",
                                "dayRate.amount",
                                "dayRate.currency",
                                "remotePercent",
                                "responsibilities[0].level",
                                "career[0].to")));
        save(etag(), """
                {"responsibilities": [{"code": "JUGGLING", "level": 1}]}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("responsibilities[0].code"));
        save(etag(), """
                {"dayRate": {"amount": "850.00", "currency": "QQQ"}}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("dayRate"));
        save(etag(), """
                {"daysPerMonthFree": 1E999999999, "summary": "a\\u0000b"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("daysPerMonthFree", "summary")));
        save(etag(), """
                {"region": "ATLANTIS"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("region"));
    }

    @Test
    void letsOnlyExecutivesWriteProfiles() throws Exception {
        mvc.perform(get(MINE)).andExpect(status().isUnauthorized());
        mvc.perform(get(MINE).with(callers.organisationMember().token())).andExpect(status().isForbidden());
        mvc.perform(get(MINE).with(callers.moderator().token())).andExpect(status().isForbidden());
        mvc.perform(get(MINE).with(callers.newcomer().token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/onboarding-required"));
    }

    @Test
    void keepsDraftsFromEverybodyButTheirExecutive() throws Exception {
        String url = "/api/v1/executives/" + id();

        mvc.perform(get(url).with(callers.executive().token())).andExpect(status().isNotFound());
        mvc.perform(get(url).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        mvc.perform(get(url).with(executive.token())).andExpect(status().isOk());
        mvc.perform(get(url).with(callers.moderator().token())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/executives/not-an-id").with(executive.token())).andExpect(status().isBadRequest());
    }

    @Test
    void publishesAProfileOnceAModeratorApproves() throws Exception {
        save(etag(), complete()).andExpect(status().isOk());
        submit().andExpect(status().isOk()).andExpect(jsonPath("$.state").value("IN_REVIEW"));
        mvc.perform(get("/api/v1/executives/" + id()).with(callers.moderator().token()))
                .andExpect(status().isOk());
        save(etag(), complete())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/profile-in-review"));

        decide(Decision.APPROVED);

        Caller stranger = callers.organisationMember();
        mvc.perform(get("/api/v1/executives/" + id()).with(stranger.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.content.headline").value("Part-time CIO for councils and charities"))
                .andExpect(jsonPath("$.email").doesNotExist())
                .andExpect(jsonPath("$.person").doesNotExist());
        assertThat(searchable()).contains("Part-time CIO");
        assertThat(notices()).contains("Your profile is with our moderators", "Your profile is published");

        save(etag(), headed("A newer headline, not approved")).andExpect(status().isOk());
        mvc.perform(get("/api/v1/executives/" + id()).with(stranger.token()))
                .andExpect(jsonPath("$.content.headline").value("Part-time CIO for councils and charities"));
        visible(false).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("HIDDEN"));
        mvc.perform(get("/api/v1/executives/" + id()).with(stranger.token())).andExpect(status().isNotFound());
        assertThat(searchable()).isNull();
        visible(true).andExpect(jsonPath("$.state").value("PUBLISHED"));
        assertThat(searchable()).contains("Part-time CIO");
    }

    @Test
    void givesAProfileBackWithTheModeratorsReason() throws Exception {
        save(etag(), complete());
        submit().andExpect(status().isOk());

        decide(Decision.CHANGES_REQUESTED);

        mvc.perform(get(MINE).with(executive.token()))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.returnedBecause").value(REASON));
        assertThat(notices()).contains("Your profile needs a change before it is published");
        submit().andExpect(status().isOk())
                .andExpect(jsonPath("$.returnedBecause").doesNotExist());
    }

    @Test
    void isTakenBackFromTheModerators() throws Exception {
        save(etag(), complete());
        submit().andExpect(status().isOk());

        mvc.perform(delete(MINE + "/submission").with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DRAFT"));
        mvc.perform(delete(MINE + "/submission").with(executive.token())).andExpect(status().isConflict());
        assertThat(openCase()).isEmpty();
    }

    @Test
    void namesWhatIsMissingWhenAnEmptyProfileIsSubmitted() throws Exception {
        submit().andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItem("responsibilities")))
                .andExpect(jsonPath("$.errors[*].rule", hasItem("missing")));
        mvc.perform(get(MINE).with(executive.token()))
                .andExpect(jsonPath("$.state").value("DRAFT"));
    }

    @Test
    void refusesToHideWhatWasNeverApproved() throws Exception {
        mvc.perform(put(MINE + "/visibility")
                        .with(executive.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"visible\": false}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/profile-not-approved"));
    }

    @Test
    void fillsADraftFromAJsonResumeAndSaysWhatDidNotFit() throws Exception {
        resume("""
                {"basics": {"label": "Interim CIO", "email": "robin@example.org"},
                 "work": [{"name": "Ambermere Housing", "position": "IT director", "startDate": "2018-03"}],
                 "awards": []}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.profile.content.headline").value("Interim CIO"))
                .andExpect(jsonPath("$.profile.content.career[0].organisation").value("Ambermere Housing"))
                .andExpect(jsonPath("$.leftOut[*].path", containsInAnyOrder("basics.email", "awards")));
        mvc.perform(get(MINE + "/json-resume").with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.basics.label").value("Interim CIO"))
                .andExpect(jsonPath("$.basics.email").doesNotExist())
                .andExpect(jsonPath("$.work[0].startDate").value("2018-03"));
        resume("[]").andExpect(status().isUnprocessableContent());
        resume("{\"basics\": ").andExpect(status().isBadRequest());
    }

    @Test
    void letsOnlyThoseWhoHireSearchExecutives() throws Exception {
        mvc.perform(get("/api/v1/executives").with(executive.token())).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/executives?limit=1000&rateAtMost=-1")
                        .with(callers.organisationMember().token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("limit", "rateAtMost")));
        mvc.perform(get("/api/v1/executives?role=WIZARD")
                        .with(callers.organisationMember().token()))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[*].field", hasItem("role")));
        // No search engine runs here: the answer says so, and is no error of ours.
        mvc.perform(get("/api/v1/executives?words=housing")
                        .with(callers.organisationMember().token()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/search-unavailable"))
                .andExpect(jsonPath("$.newest").value("/api/v1/executives/newest"));
        mvc.perform(get("/api/v1/executives/newest").with(executive.token())).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/executives/newest?limit=1")
                        .with(callers.organisationMember().token()))
                .andExpect(status().isOk());
    }

    private ResultActions save(String etag, String content) throws Exception {
        return mvc.perform(put(MINE)
                .with(executive.token())
                .header("If-Match", etag)
                .contentType(APPLICATION_JSON)
                .content(content));
    }

    private ResultActions submit() throws Exception {
        return mvc.perform(post(MINE + "/submission").with(executive.token()));
    }

    private ResultActions visible(boolean visible) throws Exception {
        return mvc.perform(put(MINE + "/visibility")
                .with(executive.token())
                .contentType(APPLICATION_JSON)
                .content("{\"visible\": " + visible + "}"));
    }

    private void decide(Decision decision) {
        CaseId open = openCase().orElseThrow();
        callers.moderator().run(() -> moderation.decide(open, decision, REASON));
    }

    private Optional<CaseId> openCase() {
        return jdbc.sql(
                        "select id from moderation.moderation_case where subject = cast(:id as uuid) and decision is null")
                .param("id", id())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    private @Nullable String searchable() {
        return jdbc.sql(
                        "select body::text from search.search_document where kind = 'EXECUTIVE' and id = cast(:id as uuid)")
                .param("id", id())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private List<String> notices() {
        return jdbc.sql("select title from notification.notice where recipient = :person")
                .param("person", executive.id.value())
                .query(String.class)
                .list();
    }

    private ResultActions resume(String resume) throws Exception {
        return mvc.perform(put(MINE + "/json-resume")
                .with(executive.token())
                .header("If-Match", etag())
                .contentType(APPLICATION_JSON)
                .content(resume));
    }

    private String etag() throws Exception {
        return String.valueOf(mvc.perform(get(MINE).with(executive.token()))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }

    private String id() {
        return executives.of(executive.id).orElseThrow().toString();
    }

    private static String headed(String headline) {
        return StoredJson.MAPPER.writeValueAsString(ProfileFixtures.headed(headline));
    }

    private static String complete() {
        return StoredJson.MAPPER.writeValueAsString(ProfileFixtures.complete());
    }
}
