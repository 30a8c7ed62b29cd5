package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.pounds;
import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.ServerTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a brief is refused for, and how the answer names it. */
@ServerTest
class EngagementInputIT {

    private static final String WITH_CONTACT_DETAILS =
            "We go on outside the marketplace; please write to opal@harbour.example.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Engagements engagements;

    @Autowired
    private EngagementScene scene;

    private final Instant now = Instant.now();
    private Buyer buyer;

    @BeforeEach
    void found() {
        buyer = scene.buyer(Sector.THIRD);
    }

    @Test
    void namesDatesThatLieInThePast() throws Exception {
        submit(sealedBrief(now)
                        .questionsUntil(now.minus(Duration.ofDays(3)))
                        .closesAt(now.minus(Duration.ofDays(2)))
                        .decisionOn(LocalDate.of(2020, 1, 1))
                        .startsOn(LocalDate.of(2020, 1, 2))
                        .build())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/invalid-input"))
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder("questionsUntil", "closesAt", "decisionOn", "startsOn")))
                .andExpect(jsonPath("$.errors[?(@.rule != 'in-the-past')]").isEmpty());
    }

    @Test
    void namesWeightsThatDoNotAddUp() throws Exception {
        submit(sealedBrief(now).priceWeight(31).build())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("criteria"))
                .andExpect(jsonPath("$.errors[0].rule").value("weights-not-100"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("The weights of the criteria and the price add up to 101; they must make 100."));
    }

    @Test
    void namesTheMinimumBiddingPeriod() throws Exception {
        submit(sealedBrief(now)
                        .questionsUntil(null)
                        .closesAt(Instant.now().plusSeconds(8))
                        .build())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("closesAt"))
                .andExpect(jsonPath("$.errors[0].rule").value("too-soon"));
    }

    @Test
    void namesTwoCurrenciesInOneBudget() throws Exception {
        submit(sealedBrief(now)
                        .budget(Budget.between(pounds(700), Money.of(CurrencyUnit.USD, 900)))
                        .build())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("budget.max"))
                .andExpect(jsonPath("$.errors[0].rule").value("other-currency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISK", "KWD", "HUF", "UGX", "JPY"})
    void refusesABudgetInACurrencyThatCannotBeCharged(String currency) throws Exception {
        Money amount = Money.ofMajor(CurrencyUnit.of(currency), 900);
        create(json(sealedBrief(now).budget(Budget.between(amount, amount)).build()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("budget.min", "budget.max")))
                .andExpect(jsonPath("$.errors[0].rule").value("currency-not-chargeable"));
    }

    @Test
    void makesPublicBodiesSealTheirBids() throws Exception {
        buyer = scene.buyer(Sector.PUBLIC);

        submit(rollingBrief(now).build())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("biddingMode")))
                .andExpect(jsonPath("$.errors[0].rule").value("sealed-required"));
    }

    @Test
    void refusesADraftThatMakesNoSense() throws Exception {
        create(json(sealedBrief(now)
                        .daysPerMonth(new BigDecimal("-2"))
                        .budget(Budget.between(pounds(-1), pounds(900)))
                        .title("x".repeat(121))
                        .build()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("title", "daysPerMonth", "budget.min")));
        create("{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
    }

    @Test
    void namesTheFieldThatCannotBeRead() throws Exception {
        create("""
                {"kind": "FRACTIONAL", "criteria": [{"text": "Knows housing"}, {"weight": "a lot"}]}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("criteria[1].weight"));
        create("""
                {"kind": "SECONDMENT"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        create("""
                {"kind": "ADVISORY", "budget": {"min": {"amount": "9000", "currency": "POUND"}}}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("budget.min"));
        create("""
                {"kind": "ADVISORY", "closesAt": "next Friday"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("closesAt"));
        create("""
                {"kind": "ADVISORY", "budget": {"max": {"amount": "1E999999999", "currency": "GBP"}}}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("budget.max"));
        create("").andExpect(status().isBadRequest());
    }

    @Test
    void refusesAnEditFromAnOldVersionOrWithoutOne() throws Exception {
        EngagementId draft = scene.draft(buyer, sealedBrief(now).build());
        String url = "/api/v1/engagements/" + draft.value();
        String changed = json(
                sealedBrief(now).title("Fractional CIO for our new strategy").build());

        mvc.perform(put(url).with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content(changed))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/if-match-required"));
        mvc.perform(put(url).with(buyer.member().token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(changed))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        mvc.perform(put(url).with(buyer.member().token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(changed))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/stale-version"));
    }

    @Test
    void refusesASecondSubmissionAndLaterEdits() throws Exception {
        EngagementId engagement = scene.inReview(buyer, sealedBrief(now).build());
        String url = "/api/v1/engagements/" + engagement.value();

        mvc.perform(post(url + "/submission").with(buyer.member().token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/engagement-not-a-draft"));
        mvc.perform(put(url).with(buyer.member().token())
                        .header("If-Match", "\"2\"")
                        .contentType(APPLICATION_JSON)
                        .content(json(sealedBrief(now).build())))
                .andExpect(status().isConflict());
        mvc.perform(post(url + "/cancellation")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"reason": "The board has chosen another way."}"""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/engagement-not-cancellable"));
    }

    @Test
    void asksForAReasonToWithdraw() throws Exception {
        EngagementId engagement = scene.draft(buyer, sealedBrief(now).build());

        for (String body : new String[] {"{}", "{\"reason\": \"  \"}", "{\"reason\": \"no\"}"}) {
            mvc.perform(post("/api/v1/engagements/" + engagement.value() + "/withdrawal")
                            .with(buyer.member().token())
                            .contentType(APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("reason"));
        }
    }

    @Test
    void takesNoContactDetailsInReasonsThatEverybodyReads() throws Exception {
        EngagementId published = scene.published(buyer, sealedBrief(now).build());

        for (String act : new String[] {"withdrawal", "cancellation"}) {
            mvc.perform(post("/api/v1/engagements/" + published.value() + "/" + act)
                            .with(buyer.member().token())
                            .contentType(APPLICATION_JSON)
                            .content("{\"reason\": \"" + WITH_CONTACT_DETAILS + "\"}"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("reason"))
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("opal@harbour.example")));
        }
        buyer.member()
                .run(() -> assertThatExceptionOfType(InvalidInput.class)
                        .isThrownBy(() -> engagements.recordNoneSuitable(published, WITH_CONTACT_DETAILS))
                        .satisfies(refusal -> assertThat(refusal.errors())
                                .anySatisfy(error -> assertThat(error.message()).contains("opal@harbour.example"))));
        mvc.perform(get("/api/v1/engagements/" + published.value()))
                .andExpect(jsonPath("$.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.reason").doesNotExist());
    }

    private ResultActions submit(Brief brief) throws Exception {
        EngagementId draft = scene.draft(buyer, brief);
        return mvc.perform(post("/api/v1/engagements/" + draft.value() + "/submission")
                .with(buyer.member().token()));
    }

    private ResultActions create(String body) throws Exception {
        return mvc.perform(post("/api/v1/organisations/" + buyer.organisation().value() + "/engagements")
                .with(buyer.member().token())
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private static String json(Brief brief) {
        return StoredJson.MAPPER.writeValueAsString(brief);
    }
}
