package io.pilotage.marketplace.index;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.Capacity;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveDocument;
import io.pilotage.search.ExecutiveHit;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.search.worker.KindStatus;
import io.pilotage.search.worker.LastDriftCheck;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The index in the running application: how admins look after it, and that every change of another thing reaches it. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class IndexHealthIT {

    /** What the alert rules look at. */
    private static final List<String> FIGURES = List.of("waiting", "parked", "oldest", "drift", "embedding.waiting");

    private static final String HEALTH = "/api/v1/admin/search-index";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Capacity capacity;

    @Autowired
    private EngagementSearch engagementSearch;

    @Autowired
    private ExecutiveSearch executiveSearch;

    @Autowired
    private IndexHealth health;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsTheFiguresOfTheIndex() {
        assertThat(FIGURES)
                .allSatisfy(figure -> assertThat(
                                meters.find("pilotage.search." + figure).gauges())
                        .isNotEmpty());
    }

    @Test
    void isForAdminsAlone() throws Exception {
        for (Caller other : List.of(callers.moderator(), callers.organisationMember(), callers.executive())) {
            mvc.perform(get(HEALTH).with(other.token())).andExpect(status().isForbidden());
            mvc.perform(post(HEALTH + "/engagement/rebuild").with(other.token()))
                    .andExpect(status().isForbidden());
            mvc.perform(post(HEALTH + "/engagement/check?repair=true").with(other.token()))
                    .andExpect(status().isForbidden());
            mvc.perform(post(HEALTH + "/engagement/parked/" + UUID.randomUUID() + "/retry")
                            .with(other.token()))
                    .andExpect(status().isForbidden());
            assertThatThrownBy(() -> other.call(health::kinds)).isInstanceOf(AccessDeniedException.class);
        }
        mvc.perform(get(HEALTH)).andExpect(status().isUnauthorized());
    }

    @Test
    void showsWhatIsRefusedAndTriesItAgain() throws Exception {
        UUID poison = UUID.randomUUID();
        jdbc.sql("insert into search.search_document (kind, id, version, body) values ('EXECUTIVE', ?, 1, ?::jsonb)")
                .param(poison)
                .param("{\"id\": \"x\", \"unknownField\": 1}")
                .update();
        Caller admin = callers.admin();
        eventually(() -> admin.call(health::parked).size() == 1);

        mvc.perform(get(HEALTH).with(admin.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parked[0].id").value(poison.toString()))
                .andExpect(jsonPath("$.parked[0].attempts").value(1))
                .andExpect(jsonPath("$.parked[0].reason").isNotEmpty());
        mvc.perform(post(HEALTH + "/executive/parked/" + poison + "/retry").with(admin.token()))
                .andExpect(status().isAccepted());
        eventually(() -> admin.call(health::parked).getFirst().attempts() == 2);
        assertThat(jdbc.sql("select actor from audit.entry where action = 'ParkedRowRetried' and subject = ?")
                        .param(poison)
                        .query(UUID.class)
                        .list())
                .containsExactly(admin.id.value());

        mvc.perform(post(HEALTH + "/engagement/parked/" + poison + "/retry").with(admin.token()))
                .andExpect(status().isNotFound());
        mvc.perform(post(HEALTH + "/weather/rebuild").with(admin.token())).andExpect(status().isNotFound());
        jdbc.sql("delete from search.search_document where id = ?")
                .param(poison)
                .update();
    }

    @Test
    void mendsDriftAndRebuildsWhenAnAdminAsks() throws Exception {
        Caller executive = executives.published();
        UUID id = executives.id(executive).value();
        eventually(() -> found(id) != null);
        jdbc.sql("update search.search_document set version = version + 1, indexed_version = version + 1 where id = ?")
                .param(id)
                .update();
        Caller admin = callers.admin();

        mvc.perform(post(HEALTH + "/executive/check?repair=true").with(admin.token()))
                .andExpect(status().isAccepted());
        eventually(() -> drift(admin).stale() == 1 && drift(admin).repaired());
        mvc.perform(post(HEALTH + "/executive/check").with(admin.token())).andExpect(status().isAccepted());
        eventually(() -> !drift(admin).asked() && drift(admin).size() == 0);

        mvc.perform(post(HEALTH + "/executive/rebuild").with(admin.token())).andExpect(status().isAccepted());
        eventually(() -> {
            var rebuild = executive(admin).rebuild();
            return rebuild != null && !rebuild.unfinished() && rebuild.done() > 0;
        });
        assertThat(found(id)).isNotNull();
    }

    @Test
    void followsAnOrganisationThatChangesItsNameAndSize() {
        Buyer buyer = engagements.buyer(Sector.THIRD);
        EngagementId one =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        EngagementId other =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        String name = "Quay" + UUID.randomUUID().toString().substring(24);

        buyer.member()
                .call(() -> organisations.describe(
                        buyer.organisation(),
                        organisations.get(buyer.organisation()).version(),
                        new OrganisationDetails.Statement(
                                name, Sector.THIRD, SizeBand.LARGE, Region.YORKSHIRE_AND_THE_HUMBER, null)));

        eventually(() ->
                engagementSearch
                        .search(EngagementQuery.all().withWords(name).with(EngagementFacet.SIZE_BAND, Set.of("LARGE")))
                        .items()
                        .stream()
                        .map(hit -> hit.document().id())
                        .toList()
                        .containsAll(List.of(one.value(), other.value())));
    }

    @Test
    void followsAPersonWhoChangesTheirName() {
        Caller executive = executives.published();
        UUID id = executives.id(executive).value();
        String name = "Juniper " + UUID.randomUUID().toString().substring(24);

        executive.nowHas(name, people.get(executive.id).email(), true);

        eventually(() -> found(id) != null && found(id).name().equals(name));
    }

    @Test
    void showsTheDaysThatContractsLeave() {
        ExecutiveId id = executives.id(executives.published());
        UUID contract = UUID.randomUUID();
        eventually(() -> free(id) == 6);

        capacity.commit(id, contract, new BigDecimal("4"));
        capacity.commit(id, contract, new BigDecimal("4"));
        eventually(() -> free(id) == 2);
        capacity.commit(id, UUID.randomUUID(), new BigDecimal("4"));
        eventually(() -> free(id) == 0);
        capacity.release(id, contract);
        eventually(() -> free(id) == 2);
    }

    private double free(ExecutiveId id) {
        ExecutiveDocument found = found(id.value());
        return found == null || found.daysPerMonthFree() == null ? -1 : found.daysPerMonthFree();
    }

    private ExecutiveDocument found(UUID id) {
        return executiveSearch.search(ExecutiveQuery.all().withPage(null, 100)).items().stream()
                .map(ExecutiveHit::document)
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private KindStatus executive(Caller admin) {
        return admin.call(health::kinds).stream()
                .filter(kind -> kind.kind() == DocumentKind.EXECUTIVE)
                .findFirst()
                .orElseThrow();
    }

    private LastDriftCheck drift(Caller admin) {
        return executive(admin).drift();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(SearchUnavailable.class)
                .until(condition);
    }
}
