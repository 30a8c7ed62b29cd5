package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may see an engagement, and who may do what with it. */
@ServerTest
class EngagementAccessIT {

    private static final String DRAFT = """
            {"kind": "FRACTIONAL"}""";
    private static final String REASON = """
            {"reason": "The board has chosen another way."}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene scene;

    private Buyer buyer;

    @BeforeEach
    void found() {
        buyer = scene.buyer(Sector.PRIVATE);
    }

    @Test
    void hidesWhatIsNotPublishedFromEverybodyOutside() throws Exception {
        EngagementId draft = scene.draft(buyer, sealedBrief(Instant.now()).build());
        EngagementId inReview = scene.inReview(buyer, sealedBrief(Instant.now()).build());
        for (EngagementId hidden : List.of(draft, inReview)) {
            mvc.perform(get(url(hidden))).andExpect(status().isNotFound());
            mvc.perform(get(url(hidden)).with(callers.executive().token())).andExpect(status().isNotFound());
            mvc.perform(get(url(hidden))
                            .with(scene.buyer(Sector.PUBLIC).member().token()))
                    .andExpect(status().isNotFound());
            mvc.perform(get(url(hidden)).with(buyer.member().token())).andExpect(status().isOk());
        }
        mvc.perform(get(url(EngagementId.next()))).andExpect(status().isNotFound());
        for (Caller staff : List.of(callers.moderator(), callers.admin())) {
            mvc.perform(get(url(draft)).with(staff.token())).andExpect(status().isNotFound());
            mvc.perform(get(url(inReview)).with(staff.token())).andExpect(status().isOk());
        }
    }

    @Test
    void answersMembersOfOtherOrganisationsAsIfThereWereNothing() throws Exception {
        Caller stranger = scene.buyer(Sector.PRIVATE).member();
        EngagementId draft = scene.draft(buyer, sealedBrief(Instant.now()).build());
        EngagementId published =
                scene.published(buyer, rollingBrief(Instant.now()).build());

        for (EngagementId foreign : List.of(draft, published)) {
            for (MockHttpServletRequestBuilder act : acts(foreign)) {
                mvc.perform(act.with(stranger.token()))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/not-found"));
            }
        }
        String theirs = "/api/v1/organisations/" + buyer.organisation().value() + "/engagements";
        mvc.perform(get(theirs).with(stranger.token())).andExpect(status().isNotFound());
        mvc.perform(post(theirs)
                        .with(stranger.token())
                        .contentType(APPLICATION_JSON)
                        .content(DRAFT))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusesPeopleWithoutTheRoleAndVisitors() throws Exception {
        EngagementId draft = scene.draft(buyer, sealedBrief(Instant.now()).build());

        for (Caller other : List.of(callers.executive(), callers.moderator(), callers.admin())) {
            for (MockHttpServletRequestBuilder act : acts(draft)) {
                mvc.perform(act.with(other.token())).andExpect(status().isForbidden());
            }
        }
        for (MockHttpServletRequestBuilder act : acts(draft)) {
            mvc.perform(act).andExpect(status().isUnauthorized());
        }
        mvc.perform(post("/api/v1/organisations/" + buyer.organisation().value() + "/engagements")
                        .with(callers.newcomer().token())
                        .contentType(APPLICATION_JSON)
                        .content(DRAFT))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/onboarding-required"));
    }

    @Test
    void namesThePermissionThatAMemberLacks() throws Exception {
        EngagementId draft = scene.draft(buyer, sealedBrief(Instant.now()).build());
        EngagementId published =
                scene.published(buyer, rollingBrief(Instant.now()).build());
        scene.permit(buyer, Set.of(Permission.DRAFT, Permission.MANAGE_MEMBERS));

        mvc.perform(post(url(draft) + "/submission").with(buyer.member().token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/permission-missing"));
        mvc.perform(post(url(published) + "/withdrawal")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content(REASON))
                .andExpect(status().isForbidden());
        mvc.perform(post(url(draft) + "/withdrawal")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"reason": "Written by mistake."}"""))
                .andExpect(status().isOk());
    }

    private static List<MockHttpServletRequestBuilder> acts(EngagementId engagement) {
        String url = url(engagement);
        return List.of(
                put(url).header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(DRAFT),
                get(url + "/problems"),
                post(url + "/submission"),
                post(url + "/appeal").contentType(APPLICATION_JSON).content("""
                        {"statement": "It describes a real need."}"""),
                post(url + "/withdrawal").contentType(APPLICATION_JSON).content("""
                        {"reason": "The board has chosen another way."}"""),
                post(url + "/cancellation").contentType(APPLICATION_JSON).content("""
                        {"reason": "The board has chosen another way."}"""));
    }

    private static String url(EngagementId engagement) {
        return "/api/v1/engagements/" + engagement.value();
    }
}
