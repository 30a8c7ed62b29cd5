package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.pilotage.marketplace.bidding.Answer;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileFixtures;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Words that stand only in what is not for everybody come out of no door of search, whoever knocks. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class SearchSecrecyIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private FirmScene firms;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Engagements engagementService;

    @Autowired
    private Executives executiveService;

    @Autowired
    private Bids bids;

    private Caller executive;
    private Caller hiring;
    private Caller moderator;

    @BeforeEach
    void comeIn() {
        executive = callers.executive();
        hiring = callers.organisationMember();
        moderator = callers.moderator();
    }

    @Test
    void letsNoWordOfDraftsSealedBidsHiddenAndSuspendedThingsOut() throws Exception {
        String secret = word();
        String open = word();
        Instant now = Instant.now();
        Buyer buyer = engagements.buyer(Sector.THIRD);
        engagements.draft(
                buyer,
                rollingBrief(now).title("Fractional CIO, draft " + secret).build());
        engagements.inReview(
                buyer,
                rollingBrief(now).title("Fractional CIO, reviewed " + secret).build());
        EngagementId withdrawn = engagements.published(
                buyer,
                rollingBrief(now).title("Fractional CIO, withdrawn " + secret).build());
        Buyer suspendedBuyer = engagements.buyer(Sector.THIRD);
        engagements.published(
                suspendedBuyer,
                rollingBrief(now).title("Fractional CIO, suspended " + secret).build());
        Caller suspended = executives.published(ProfileFixtures.headed("CIO, suspended " + secret));
        Caller placed = executives.published(ProfileFixtures.headed("CIO, placed " + secret));
        Placing firm = firms.firm("Firm " + secret);
        firms.place(firm, placed);
        Caller hidden = executives.published(ProfileFixtures.headed("CIO, hidden " + secret));
        Caller changing = executives.published(ProfileFixtures.headed("CIO for ports and " + open));
        Caller drafting = callers.executive();
        EngagementId listed = engagements.published(
                buyer, sealedBrief(now).title("Fractional CIO for " + open).build());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> everything(buyer, secret, listed).size() > 3);

        buyer.member().call(() -> engagementService.withdraw(withdrawn, "The board has chosen another way."));
        hidden.call(executiveService::hide);
        suspend(SuspendableKind.ORGANISATION, suspendedBuyer.organisation().value());
        suspend(SuspendableKind.PERSON, suspended.id.value());
        suspend(SuspendableKind.FIRM, firm.firm().value());
        changing.call(() -> bids.submit(bids.draft(listed, offer(secret)).id()));
        changing.run(() -> executiveService.saveDraft(
                executiveService.mine().version(), ProfileFixtures.headed("CIO, not yet approved " + secret)));
        drafting.run(() -> executiveService.saveDraft(
                executiveService.mine().version(), ProfileFixtures.headed("CIO, draft " + secret)));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(everything(buyer, secret, listed)).isEmpty());
        assertThat(everything(buyer, open, listed)).hasSizeGreaterThan(3);
    }

    private void suspend(SuspendableKind kind, UUID subject) {
        moderator.run(() -> suspensions.suspend(kind, subject, "The references were invented."));
    }

    /** The answers, of all doors and callers, in which the word stands. */
    private List<String> everything(Buyer buyer, String word, EngagementId listed) throws Exception {
        String misspelt = word.substring(0, 4) + "x" + word.substring(4);
        String beginning = word.substring(0, 5);
        var telling = new ArrayList<String>();
        for (String question : List.of(
                "words=" + word,
                "words=" + misspelt,
                "words=" + beginning,
                "words=\"" + word + "\"",
                "words=cio -" + beginning,
                "sort=NEWEST&limit=100",
                "words=cio&limit=100")) {
            for (Caller caller : List.of(executive, hiring, buyer.member())) {
                look("/api/v1/engagements?" + question, caller, word, telling);
            }
            look("/api/v1/executives?" + question, hiring, word, telling);
            look("/api/v1/executives?" + question, moderator, word, telling);
        }
        for (String typed : List.of(beginning, word, "fractional cio, ", "cio, ", "hidden", "draft")) {
            look("/api/v1/engagements/suggestions?words=" + typed, executive, word, telling);
            look("/api/v1/executives/suggestions?words=" + typed, hiring, word, telling);
        }
        look("/api/v1/engagements/" + listed.value() + "/matches?limit=100", buyer.member(), word, telling);
        return telling;
    }

    private void look(String address, Caller caller, String word, List<String> telling) throws Exception {
        String answer = mvc.perform(get(address).with(caller.token()))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        if (answer.toLowerCase(Locale.ROOT).contains(word)) {
            telling.add(address + " " + answer);
        }
    }

    private static Offer offer(String secret) {
        return new Offer(
                List.of(
                        new Answer("C1", "Replaced the tenancy system of a housing association, " + secret),
                        new Answer("C2", "Reports to two boards every quarter, in plain English.")),
                Money.parse("GBP 800.00"),
                null,
                new BigDecimal("3"),
                LocalDate.now(ZoneOffset.UTC).plusDays(60),
                DeclarationOfInterests.nothing());
    }

    /** Twelve letters that nothing else is made of. */
    private static String word() {
        var word = new StringBuilder("qz");
        for (int i = 0; i < 10; i++) {
            word.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return word.toString();
    }
}
