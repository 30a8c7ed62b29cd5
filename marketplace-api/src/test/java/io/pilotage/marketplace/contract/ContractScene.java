package io.pilotage.marketplace.contract;

import static org.awaitility.Awaitility.await;
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
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A contract that an award led to, and what its two sides do about it over REST. */
abstract class ContractScene {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    MockMvc mvc;

    @Autowired
    Callers callers;

    @Autowired
    SimulatedStripe stripe;

    @Autowired
    Organisations organisations;

    @Autowired
    Executives executives;

    @Autowired
    Engagements engagements;

    @Autowired
    ContractDrawing drawing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Caller member;
    Caller executive;
    BidAwarded award;
    String contract = "";

    @BeforeEach
    void award() {
        member = callers.organisationMember();
        executive = callers.executive();
        ExecutiveId profile = executives.of(executive.id).orElseThrow();
        OrganisationId organisation = member.call(() -> organisations.create(new OrganisationDetails.Statement(
                        DistinctName.like("Tideway Housing"),
                        Sector.THIRD,
                        SizeBand.values()[0],
                        Region.values()[0],
                        null)))
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
                        Money.parse(rate()),
                        null,
                        new BigDecimal(bought()),
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

    /** What a day costs. */
    String rate() {
        return "GBP 850.00";
    }

    /** How many days of a month. */
    String bought() {
        return "4";
    }

    void drawUp() {
        member.run(() -> transaction.executeWithoutResult(status -> drawing.on(award)));
    }

    @AfterEach
    void behave() {
        stripe.behave();
    }

    ResultActions call(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(caller.token()));
    }

    static String today(String days) {
        return "{\"from\": \"" + LocalDate.now(UkTime.ZONE) + "\", \"days\": " + days
                + ", \"note\": \"Met the board\"}";
    }

    MockHttpServletRequestBuilder days(String body) {
        return post("/api/v1/contracts/" + contract + "/days")
                .contentType(APPLICATION_JSON)
                .content(body);
    }

    String log(String days) throws Exception {
        return JsonPath.read(
                call(executive, days(today(days)))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    void acceptBothSides() throws Exception {
        accept(executive, sha256()).andExpect(status().isOk());
        accept(member, sha256())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("AGREED"));
    }

    ResultActions accept(Caller caller, String sha256) throws Exception {
        return call(
                caller,
                post("/api/v1/contracts/" + contract + "/acceptance")
                        .contentType(APPLICATION_JSON)
                        .content("{\"sha256\": \"" + sha256 + "\"}"));
    }

    String sha256() throws Exception {
        return JsonPath.read(body(member, "/api/v1/contracts/" + contract), "$.terms.sha256");
    }

    URI checkout() throws Exception {
        return URI.create(JsonPath.read(
                call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.url"));
    }

    String onboard() throws Exception {
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

    void awaitState(String state) {
        await().atMost(PATIENCE)
                .until(() -> JsonPath.read(body(member, "/api/v1/contracts/" + contract), "$.state")
                        .equals(state));
    }

    List<String> ledgerOf(Caller caller) throws Exception {
        return JsonPath.read(body(caller, "/api/v1/contracts/" + contract + "/ledger"), "$.items[*].words");
    }

    List<String> notices(Caller caller) {
        return jdbc.sql("select title from notification.notice where recipient = :person")
                .param("person", caller.id.value())
                .query(String.class)
                .list();
    }

    String body(Caller caller, String path) throws Exception {
        return call(caller, get(path)).andReturn().getResponse().getContentAsString();
    }
}
