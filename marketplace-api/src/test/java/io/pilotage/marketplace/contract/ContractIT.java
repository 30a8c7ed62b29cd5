package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.bidding.BidAwarded;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import io.pilotage.marketplace.testing.SimulatedStripe;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** From the award to the executive's account, over REST, on real servers and a simulated Stripe. */
@PaymentTest
class ContractIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private SimulatedStripe stripe;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Executives executives;

    @Autowired
    private Engagements engagements;

    @Autowired
    private ContractDrawing drawing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Caller member;
    private Caller executive;
    private BidAwarded award;
    private String contract = "";

    @BeforeEach
    void award() {
        member = callers.organisationMember();
        executive = callers.executive();
        ExecutiveId profile = executives.of(executive.id).orElseThrow();
        OrganisationId organisation = member.call(() -> organisations.create(new OrganisationDetails.Statement(
                        "Tideway Housing", Sector.THIRD, SizeBand.values()[0], Region.values()[0], null)))
                .id();
        EngagementDetails engagement = member.call(() -> engagements.create(
                organisation,
                Brief.of(EngagementKind.FRACTIONAL)
                        .role(LeadershipRole.CIO)
                        .title("Put our data in order")
                        .outcomes(List.of("A data register that the board trusts"))
                        .outOfScope(List.of("Running the help desk"))
                        .daysPerMonth(new BigDecimal("4"))
                        .startsOn(LocalDate.now().plusDays(14))
                        .build()));
        award = new BidAwarded(
                new BidId(Uuids.next()),
                engagement.id(),
                organisation,
                profile,
                new Offer(
                        List.of(),
                        Money.parse("GBP 850.00"),
                        null,
                        new BigDecimal("4"),
                        LocalDate.now().plusDays(21),
                        null),
                "Knows our sector best");
        drawUp();
        contract = jdbc.sql("select id from contract.contract where bid = :bid")
                .param("bid", award.subject().value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private void drawUp() {
        member.run(() -> transaction.executeWithoutResult(status -> drawing.on(award)));
    }

    @AfterEach
    void behave() {
        stripe.behave();
    }

    @Test
    void goesFromAwardToTheExecutivesAccountWithTheSameFiguresOnEachStep() throws Exception {
        acceptBothSides();
        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("AGREED"))
                .andExpect(jsonPath("$.agreement.price.payable.amount").value("4080.00"))
                .andExpect(jsonPath("$.agreement.price.net.amount").value("3060.00"));
        assertThat(notices(member)).anySatisfy(title -> assertThat(title).contains("Please pay £4,080.00"));

        String account = onboard();
        stripe.pay(checkout());
        awaitState("ACTIVE");
        assertThat(notices(executive)).anySatisfy(title -> assertThat(title).contains("Work can start"));

        String work = log("1.5");
        call(member, post("/api/v1/days/" + work + "/approval")).andExpect(status().isOk());
        call(member, post("/api/v1/days/" + work + "/approval")).andExpect(status().isOk());

        await().atMost(PATIENCE).until(() -> ledgerOf(member).size() == 4);
        assertThat(ledgerOf(executive))
                .isEqualTo(ledgerOf(member))
                .containsExactly(
                        "Payment received", "Card costs of the payment", "Work approved", "Paid to the executive");
        var transfers = stripe.list("transfers?limit=100&destination=" + account);
        assertThat(transfers.size()).isEqualTo(1);
        assertThat(transfers.get(0).path("amount").asLong()).isEqualTo(1147_50);
        assertThat(notices(executive)).anySatisfy(title -> assertThat(title).contains("£1,147.50 is on its way"));
        call(executive, get("/api/v1/payouts/me"))
                .andExpect(jsonPath("$.state").value("READY"))
                .andExpect(jsonPath("$.owed").isEmpty());
    }

    @Test
    void drawsUpOneContractPerAward() {
        drawUp();

        assertThat(jdbc.sql("select count(*) from contract.contract where bid = :bid")
                        .param("bid", award.subject().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesTheAcceptanceOfATextThatIsNotTheContracts() throws Exception {
        accept(executive, "0".repeat(64))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/other-terms"));
        accept(executive, "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void doesNotExistForAnybodyElse() throws Exception {
        Caller stranger = callers.organisationMember();
        Caller rival = callers.executive();

        for (Caller outsider : List.of(stranger, rival)) {
            call(outsider, get("/api/v1/contracts/" + contract)).andExpect(status().isNotFound());
            call(outsider, get("/api/v1/contracts/" + contract + "/ledger")).andExpect(status().isNotFound());
            accept(outsider, sha256()).andExpect(status().isNotFound());
            call(outsider, get("/api/v1/contracts"))
                    .andExpect(jsonPath("$.items").isEmpty());
        }
        call(stranger, post("/api/v1/contracts/" + contract + "/checkout")).andExpect(status().isNotFound());
        call(rival, days("{\"from\": \"2026-01-01\", \"days\": 1, \"note\": \"Met the board\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/contracts/" + contract)).andExpect(status().isUnauthorized());
        call(callers.admin(), get("/api/v1/contracts/" + contract)).andExpect(status().isOk());
    }

    @Test
    void isNotPaidByTheRedirectAndNotTwice() throws Exception {
        call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/contract-state"));
        acceptBothSides();
        call(executive, post("/api/v1/contracts/" + contract + "/checkout")).andExpect(status().isForbidden());

        URI page = checkout();
        assertThat(checkout()).isEqualTo(page);
        call(member, get("/api/v1/contracts/" + contract + "?checkout=done"))
                .andExpect(jsonPath("$.state").value("AGREED"))
                .andExpect(jsonPath("$.paid").value(false));
        call(executive, days(today("1"))).andExpect(status().isConflict());

        stripe.pay(page);
        awaitState("ACTIVE");
        call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/already-paid"));
    }

    @Test
    void namesWhatIsWrongWithLoggedWork() throws Exception {
        acceptBothSides();
        stripe.pay(checkout());
        awaitState("ACTIVE");

        call(executive, days("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("from", "days", "note")));
        call(executive, days(today("-1")))
                .andExpect(jsonPath("$.errors[0].rule").value("not-positive"));
        call(executive, days(today("5"))).andExpect(jsonPath("$.errors[0].rule").value("more-than-bought"));
        call(member, days(today("1"))).andExpect(status().isForbidden());
        call(member, post("/api/v1/days/" + UUID.randomUUID() + "/approval")).andExpect(status().isNotFound());
        String work = log("1");
        call(executive, post("/api/v1/days/" + work + "/approval")).andExpect(status().isForbidden());
        call(callers.organisationMember(), post("/api/v1/days/" + work + "/approval"))
                .andExpect(status().isNotFound());
    }

    @Test
    void moneyAddsUpWhenStripeMisbehavesAllTheWay() throws Exception {
        acceptBothSides();
        stripe.misbehave("{'fault': 'duplicate', 'type': '*', 'times': 4}");
        stripe.misbehave("{'fault': 'reorder', 'type': '*', 'times': 3, 'milliseconds': 1000}");
        stripe.misbehave("{'fault': 'drop', 'type': 'account.updated', 'times': 9}");
        stripe.misbehave("{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/transfers', 'times': 3}");
        stripe.pay(checkout());
        awaitState("ACTIVE");
        String first = log("1.25");
        String second = log("2.75");
        call(member, post("/api/v1/days/" + first + "/approval")).andExpect(status().isOk());
        String account = onboard();
        call(member, post("/api/v1/days/" + second + "/approval")).andExpect(status().isOk());

        await().atMost(Duration.ofSeconds(90)).until(() -> ledgerOf(member).size() == 6);
        long sent = stripe.list("transfers?limit=100&destination=" + account)
                .valueStream()
                .mapToLong(transfer -> transfer.path("amount").asLong())
                .sum();
        assertThat(sent).isEqualTo(3060_00);
        assertThat(jdbc.sql("select count(*) from (select 1 from billing.posting group by currency having"
                                + " sum(minor) <> 0)")
                        .query(Long.class)
                        .single())
                .isZero();
        call(
                        member,
                        post("/api/v1/contracts/" + contract + "/end")
                                .contentType(APPLICATION_JSON)
                                .content("{\"reason\": \"All of it is done\"}"))
                .andExpect(jsonPath("$.state").value("ENDED"));
    }

    private ResultActions call(
            Caller caller, org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(caller.token()));
    }

    private static String today(String days) {
        return "{\"from\": \"" + LocalDate.now(Contract.ZONE) + "\", \"days\": " + days
                + ", \"note\": \"Met the board\"}";
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder days(String body) {
        return post("/api/v1/contracts/" + contract + "/days")
                .contentType(APPLICATION_JSON)
                .content(body);
    }

    private String log(String days) throws Exception {
        return JsonPath.read(
                call(executive, days(today(days)))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    private void acceptBothSides() throws Exception {
        accept(executive, sha256()).andExpect(status().isOk());
        accept(member, sha256())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("AGREED"));
    }

    private ResultActions accept(Caller caller, String sha256) throws Exception {
        return call(
                caller,
                post("/api/v1/contracts/" + contract + "/acceptance")
                        .contentType(APPLICATION_JSON)
                        .content("{\"sha256\": \"" + sha256 + "\"}"));
    }

    private String sha256() throws Exception {
        return JsonPath.read(body(member, "/api/v1/contracts/" + contract), "$.terms.sha256");
    }

    private URI checkout() throws Exception {
        return URI.create(JsonPath.read(
                call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.url"));
    }

    private String onboard() throws Exception {
        call(executive, post("/api/v1/payouts/onboarding")).andExpect(status().isOk());
        String account = jdbc.sql("select stripe_account from billing.payout_account where executive = :executive")
                .param("executive", award.executive().value())
                .query(String.class)
                .single();
        stripe.onboard(account);
        await().atMost(PATIENCE)
                .until(() -> JsonPath.read(body(executive, "/api/v1/payouts/me"), "$.state")
                        .equals("READY"));
        return account;
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE)
                .until(() -> JsonPath.read(body(member, "/api/v1/contracts/" + contract), "$.state")
                        .equals(state));
    }

    private List<String> ledgerOf(Caller caller) throws Exception {
        return JsonPath.read(body(caller, "/api/v1/contracts/" + contract + "/ledger"), "$.items[*].words");
    }

    private List<String> notices(Caller caller) {
        return jdbc.sql("select title from notification.notice where recipient = :person")
                .param("person", caller.id.value())
                .query(String.class)
                .list();
    }

    private String body(Caller caller, String path) throws Exception {
        return call(caller, get(path)).andReturn().getResponse().getContentAsString();
    }
}
