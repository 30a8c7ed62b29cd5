package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** An organisation's programs may do what was chosen for them, as long as their keeper may, and can be taken back. */
class ProgramsIT {
    private static final RunningSystem SYSTEM = RunningSystem.get();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Tokens tokens = new Tokens(SYSTEM.issuer());
    private final Realm realm = new Realm(SYSTEM);
    private final Api founder = Api.proven(SYSTEM, realm.newPersonWithCodes("Freya", "Holt"));
    private String organisation = "";

    @BeforeEach
    void found() {
        founder.post("/me/onboarding", "{\"role\": \"ORGANISATION_MEMBER\"}").expect(200);
        organisation = "/organisations/"
                + founder.post("/organisations", """
                    {"name": "%s", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": ""}\
                    """.formatted(CharityPart.distinct("Holt Trust")))
                        .expect(201)
                        .path("id")
                        .asString();
    }

    @Test
    void actsWithItsPermissionsAloneAndReadsNothingElse() {
        Api drafting = api(connect("Drafting", "DRAFT"));
        Api paying = api(connect("Paying", "PAY"));
        String engagement = drafting.post(organisation + "/engagements", "{\"kind\": \"FRACTIONAL\"}")
                .expect(201)
                .path("id")
                .asString();

        drafting.get("/engagements/" + engagement).expect(200);
        assertThat(drafting.post("/engagements/" + engagement + "/submission", "")
                        .problem())
                .isEqualTo("permission-missing");
        paying.get("/engagements/" + engagement).expect(404);
        paying.get(organisation + "/engagements").expect(404);
        drafting.get(organisation + "/members").expect(403);
        drafting.get(organisation + "/integrations").expect(403);
        assertThat(paying.get("/contracts").expect(200).path("items")).isEmpty();
    }

    @Test
    void takesNoOtherPartInTheMarketplace() {
        Api program = api(connect("Ledger", "DRAFT"));

        assertThat(program.post("/organisations", """
            {"name": "Program Trust", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": ""}\
            """).problem()).isEqualTo("not-for-programs");
        for (String role : new String[] {"EXECUTIVE", "FIRM_MEMBER", "ORGANISATION_MEMBER"}) {
            assertThat(program.post("/me/onboarding", "{\"role\": \"%s\"}".formatted(role))
                            .problem())
                    .isEqualTo("not-for-programs");
        }
        program.post("/firms", "{\"name\": \"Program Firm\"}").expect(403);
    }

    @Test
    void keepsTheNameThatPeopleGaveIt() {
        JsonNode credentials = connect("Month-end ledger", "DRAFT");

        assertThat(api(credentials).get("/me").expect(200).path("name").asString())
                .isEqualTo("Month-end ledger");
        assertThat(founder.get(organisation + "/members")
                        .expect(200)
                        .path("items")
                        .findValuesAsString("name"))
                .contains("Month-end ledger");
    }

    @Test
    void neverHasMoreThanItsMakerNorManagesMembers() {
        Api colleague = colleague("MANAGE_MEMBERS", "DRAFT");

        assertThat(colleague
                        .post(organisation + "/integrations", program("Paying", "PAY"))
                        .problem())
                .isEqualTo("permission-not-held");
        assertThat(founder.post(organisation + "/integrations", program("Managing", "MANAGE_MEMBERS"))
                        .problem())
                .isEqualTo("programs-manage-nobody");
        connect("Drafting", "DRAFT");
        assertThat(founder.get(organisation + "/integrations").expect(200).path("items"))
                .hasSize(1);
    }

    @Test
    void restsWhenItsKeeperLeavesUntilAColleagueRenewsItsSecret() {
        Api colleague = colleague("MANAGE_MEMBERS", "DRAFT");
        JsonNode credentials = colleague
                .post(organisation + "/integrations", program("Drafting", "DRAFT"))
                .expect(201);
        Api program = api(credentials);
        program.get(organisation + "/engagements").expect(200);

        founder.delete(organisation + "/members/"
                        + colleague.get("/me").expect(200).path("id").asString())
                .expect(204);
        program.get(organisation + "/engagements").expect(404);
        JsonNode resting = founder.get(organisation + "/integrations")
                .expect(200)
                .path("items")
                .path(0);
        assertThat(resting.path("working").booleanValue()).isFalse();

        JsonNode renewed = founder.post(
                        organisation + "/integrations/"
                                + credentials.path("account").asString() + "/secret",
                        "")
                .expect(200);
        assertThat(renewed.path("secret").asString())
                .isNotEqualTo(credentials.path("secret").asString());
        signIn(credentials).expect(401);
        api(renewed).get(organisation + "/engagements").expect(200);
    }

    @Test
    void losesItsAccountWithItsMembershipWhicheverWayItGoes() {
        JsonNode disconnected = connect("First", "DRAFT");
        JsonNode removed = connect("Second", "DRAFT");
        Api before = api(disconnected);

        founder.delete(organisation + "/integrations/"
                        + disconnected.path("account").asString())
                .expect(204);
        founder.delete(organisation + "/members/" + removed.path("account").asString())
                .expect(204);

        assertThat(before.get("/executives").problem()).isEqualTo("onboarding-required");
        await().untilAsserted(() -> signIn(disconnected).expect(401));
        await().untilAsserted(() -> signIn(removed).expect(401));
        assertThat(founder.get(organisation + "/integrations").expect(200).path("items"))
                .isEmpty();
    }

    @Test
    void isMadeOnceByARepeatedRequest() {
        String key = UUID.randomUUID().toString();
        founder.post(organisation + "/integrations", program("Once", "DRAFT"), key)
                .expect(201);

        assertThat(founder.post(organisation + "/integrations", program("Once", "DRAFT"), key)
                        .problem())
                .isEqualTo("idempotency-key-secret");
        assertThat(founder.post(organisation + "/integrations", program("once ", "DRAFT"))
                        .expect(422)
                        .path("errors")
                        .findValuesAsString("rule"))
                .containsExactly("taken");
        assertThat(founder.get(organisation + "/integrations").expect(200).path("items"))
                .hasSize(1);
    }

    @Test
    void isConnectedOnceByAPersonWhoPressesEnterTwiceAndCopiesItsSecret() {
        String email = realm.newPerson("Fred", "Holt");
        CharityPart charity = CharityPart.onboarded(SYSTEM, email);
        Visitor visitor = CHROMIUM.visitor("fred");
        Page page = visitor.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.signIn(email);
        visitor.open("team");
        visitor.fill("Name of the program", "Month-end ledger");
        Locator connect = visitor.button("Connect");
        page.locator("vaadin-checkbox-group")
                .last()
                .getByRole(AriaRole.CHECKBOX)
                .first()
                .check();
        connect.press("Enter");
        PlaywrightAssertions.assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("How the program signs in")))
                .isFocused();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(connect).isHidden();

        visitor.button("Copy the secret").click();

        PlaywrightAssertions.assertThat(page.getByText("The secret is in your clipboard."))
                .isVisible();
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(visitor.field("Secret").inputValue());
        assertThat(charity.api()
                        .get("/organisations/" + charity.organisation() + "/integrations")
                        .expect(200)
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void isOneOfTenAtMost() {
        IntStream.range(0, 10).forEach(number -> connect("Program " + number, "DRAFT"));

        assertThat(founder.post(organisation + "/integrations", program("One too many", "DRAFT"))
                        .problem())
                .isEqualTo("too-many-integrations");
    }

    private Api colleague(String... permissions) {
        String address = realm.newPerson("Cole", "Ashby");
        founder.post(organisation + "/invitations", """
            {"email": "%s", "permissions": ["%s"]}\
            """.formatted(address, String.join("\", \"", permissions)))
                .expect(201);
        Api colleague = Api.of(SYSTEM, address);
        String link = new Mailbox(SYSTEM, address).text("nvit").replaceFirst("(?s).*/invitations/(\\S+).*", "$1");
        colleague.post("/invitations/" + link + "/acceptance", "").expect(200);
        return colleague;
    }

    private JsonNode connect(String name, String permission) {
        return founder.post(organisation + "/integrations", program(name, permission))
                .expect(201);
    }

    private static String program(String name, String permission) {
        return """
            {"name": "%s", "permissions": ["%s"]}\
            """.formatted(name, permission);
    }

    private Http.Answer signIn(JsonNode credentials) {
        return tokens.ofProgram(
                credentials.path("clientId").asString(),
                credentials.path("secret").asString());
    }

    private Api api(JsonNode credentials) {
        return new Api(
                SYSTEM.application(),
                signIn(credentials).expect(200).path("access_token").asString());
    }
}
