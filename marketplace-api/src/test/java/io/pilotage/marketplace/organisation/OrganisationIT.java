package io.pilotage.marketplace.organisation;

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

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class OrganisationIT {

    private final String name = DistinctName.like("Harbour Trust");

    private final String statement = """
            {"name": "%s", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": "https://harbour.example"}\
            """.formatted(name);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Caller founder;

    @BeforeEach
    void signIn() {
        founder = callers.organisationMember();
    }

    @Test
    void letsAFounderDescribeTheOrganisationFromTheVersionTheyRead() throws Exception {
        String url = "/api/v1/organisations/" + create();

        mvc.perform(put(url).with(founder.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(statement.replace("Harbour", "Haven")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(name.replace("Harbour", "Haven")))
                .andExpect(header().string("ETag", "\"2\""));
        mvc.perform(put(url).with(founder.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(statement))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/stale-version"));
        mvc.perform(put(url).with(founder.token()).contentType(APPLICATION_JSON).content(statement))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(put(url).with(founder.token())
                        .header("If-Match", "yesterday's")
                        .contentType(APPLICATION_JSON)
                        .content(statement))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"name": " ", "sizeBand": "SMALL", "region": "WALES", "website": "not a website"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("name", "sector", "website")))
                .andExpect(jsonPath("$.errors[*].rule", hasItem("missing")));
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content(statement.replace("THIRD", "FOURTH")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("sector"));
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content(statement.replace("\"name\"", "\"nmae\"")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("nmae"));
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void hidesMembersFromEverybodyOutside() throws Exception {
        String members = "/api/v1/organisations/" + create() + "/members";

        mvc.perform(get(members).with(founder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].permissions.length()").value(Permission.values().length));
        mvc.perform(get(members).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        mvc.perform(get(members).with(callers.executive().token())).andExpect(status().isForbidden());
        mvc.perform(get(members)).andExpect(status().isUnauthorized());
    }

    @Test
    void keepsSomebodyInCharge() throws Exception {
        String url = "/api/v1/organisations/" + create() + "/members/" + founder.id.value();

        mvc.perform(delete(url).with(founder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/nobody-in-charge"));
    }

    @Test
    void letsAMemberLeaveWhenSomebodyElseIsInCharge() throws Exception {
        String organisation = create();
        String leave = "/api/v1/organisations/" + organisation + "/members/me";
        Caller colleague = callers.newcomer();
        join(organisation, colleague, "PAY");

        mvc.perform(delete(leave).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        mvc.perform(delete(leave).with(founder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/nobody-in-charge"));
        mvc.perform(put("/api/v1/organisations/" + organisation + "/members/" + colleague.id.value())
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"permissions\": [\""
                                + Arrays.stream(Permission.values())
                                        .map(Permission::name)
                                        .collect(Collectors.joining("\", \""))
                                + "\"]}"))
                .andExpect(status().isNoContent());
        mvc.perform(delete(leave).with(founder.token())).andExpect(status().isNoContent());

        mvc.perform(get("/api/v1/organisations/" + organisation + "/members").with(founder.token()))
                .andExpect(status().isNotFound());
        mvc.perform(delete(leave).with(colleague.token())).andExpect(status().isConflict());
    }

    @Test
    void tellsWhoIsRemovedAndThoseWhoManageMembers() throws Exception {
        String organisation = create();
        Caller manager = callers.newcomer();
        Caller payer = callers.newcomer();
        Caller removed = callers.newcomer();
        join(organisation, manager, "MANAGE_MEMBERS");
        join(organisation, payer, "PAY");
        join(organisation, removed, "DRAFT");
        String members = "/api/v1/organisations/" + organisation + "/members/";

        mvc.perform(delete(members + removed.id.value()).with(founder.token())).andExpect(status().isNoContent());
        mvc.perform(delete(members + "me").with(manager.token())).andExpect(status().isNoContent());

        assertThat(titles(removed)).containsExactly("You no longer act for an organisation: " + name);
        assertThat(titles(manager))
                .singleElement()
                .asString()
                .endsWith("no longer acts for your organisation: " + name);
        assertThat(titles(founder))
                .filteredOn(title -> title.endsWith("no longer acts for your organisation: " + name))
                .hasSize(1);
        assertThat(titles(payer)).isEmpty();
        assertThat(mails(removed)).anySatisfy(mail -> {
            assertThat(mail.get("subject")).isEqualTo("You no longer act for an organisation");
            assertThat(mail.get("body").toString()).startsWith("This is about “" + name + "”.");
        });
    }

    private List<Map<String, Object>> mails(Caller reader) {
        return jdbc.sql("select subject, body from notification.mail where address ="
                        + " (select email from identity.person where id = ?)")
                .param(reader.id.value())
                .query()
                .listOfRows();
    }

    private List<String> titles(Caller reader) {
        return jdbc.sql("select title from notification.notice where recipient = ?")
                .param(reader.id.value())
                .query(String.class)
                .list();
    }

    @Test
    void letsNobodyChangeTheirOwnPermissions() throws Exception {
        String url = "/api/v1/organisations/" + create() + "/members/" + founder.id.value();

        mvc.perform(put(url).with(founder.token()).contentType(APPLICATION_JSON).content("""
                                {"permissions": ["MANAGE_MEMBERS", "PAY"]}"""))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/own-permissions"));
    }

    @Test
    void refusesNamesThatLookLikeAnothersOfTheRegion() throws Exception {
        String quay = "Quay " + name;
        refuseOrTake(named(quay, "WALES")).andExpect(status().isCreated());

        for (String alike : new String[] {quay.toUpperCase(Locale.ROOT), quay.replace("a", "\u0430"), quay + " Ltd"}) {
            refuseOrTake(named(alike, "WALES"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("name"))
                    .andExpect(jsonPath("$.errors[0].rule").value("alike"));
        }
        String elsewhere = JsonPath.read(
                refuseOrTake(named(quay, "LONDON"))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        mvc.perform(put("/api/v1/organisations/" + elsewhere)
                        .with(founder.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(named(quay, "WALES")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("alike"));
    }

    @ParameterizedTest
    @CsvSource({
        "verify now at https://evil.example/login, address",
        "evil.example, address",
        "Pilotage Support, reserved",
        "Young energetic leaders, discriminatory-wording"
    })
    void refusesNamesThatWouldMislead(String name, String rule) throws Exception {
        refuseOrTake(named(name, "WALES"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].rule").value(rule));
    }

    private ResultActions refuseOrTake(String statement) throws Exception {
        return mvc.perform(post("/api/v1/organisations")
                .with(founder.token())
                .contentType(APPLICATION_JSON)
                .content(statement));
    }

    private static String named(String name, String region) {
        return """
                {"name": "%s", "sector": "THIRD", "sizeBand": "SMALL", "region": "%s"}""".formatted(name, region);
    }

    @Test
    void letsNobodyGiveAColleagueWhatTheyLack() throws Exception {
        String organisation = create();
        String members = "/api/v1/organisations/" + organisation + "/members/";
        Caller manager = callers.newcomer();
        Caller drafter = callers.newcomer();
        join(organisation, manager, "MANAGE_MEMBERS");
        join(organisation, drafter, "PAY");

        mvc.perform(put(members + drafter.id.value())
                        .with(manager.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"permissions\": [\"PAY\", \"AWARD\"]}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/permission-not-held"))
                .andExpect(jsonPath("$.errors[0].field").value("permissions"));
        mvc.perform(put(members + drafter.id.value())
                        .with(manager.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"permissions\": [\"PAY\", \"MANAGE_MEMBERS\"]}"))
                .andExpect(status().isNoContent());
        mvc.perform(post("/api/v1/organisations/" + organisation + "/integrations")
                        .with(manager.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"name\": \"Payroll\", \"permissions\": [\"PAY\"]}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/permission-not-held"));
        mvc.perform(delete(members + founder.id.value()).with(manager.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/nobody-in-charge"));
    }

    private void join(String organisation, Caller colleague, String permission) {
        String address = people.get(colleague.id).email();
        founder.run(() -> invitations.invite(
                new OrganisationId(UUID.fromString(organisation)), address, Set.of(Permission.valueOf(permission))));
        String link = jdbc.sql("select secret_link from notification.mail where address = ?")
                .param(address)
                .query(String.class)
                .single();
        colleague.run(() -> invitations.accept(link.substring(link.lastIndexOf('/') + 1)));
    }

    @Test
    void asksANewcomerToFinishOnboardingFirst() throws Exception {
        Caller newcomer = callers.newcomer();

        mvc.perform(post("/api/v1/organisations")
                        .with(newcomer.token())
                        .contentType(APPLICATION_JSON)
                        .content(statement))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/onboarding-required"));
        mvc.perform(post("/api/v1/me/onboarding")
                        .with(newcomer.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"role": "ORGANISATION_MEMBER"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.onboarded").value(true));
        mvc.perform(post("/api/v1/organisations")
                        .with(newcomer.token())
                        .contentType(APPLICATION_JSON)
                        .content(statement))
                .andExpect(status().isCreated());
    }

    private String create() throws Exception {
        String created = mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content(statement))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(created, "$.id");
    }
}
