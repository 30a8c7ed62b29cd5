package io.pilotage.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.bidding.BiddingScene.Competition;
import io.pilotage.marketplace.engagement.BriefFixtures;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Those who may bid ask, a member answers, everybody reads both, and nobody learns who asked. */
@ServerTest
@Import({BiddingScene.class, MovableClock.InsteadOfTheSystemClock.class})
class QuestionsIT {

    private static final String TEXT = "Is the tenancy system in scope?";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private BiddingScene scene;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private Bids bids;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MovableClock clock;

    private Competition competition;
    private Caller asker;

    @BeforeEach
    void publish() {
        clock.reset();
        competition = scene.sealed();
        asker = scene.executive();
    }

    @AfterEach
    void present() {
        clock.reset();
    }

    @Test
    void showsQuestionAndAnswerToEverybodyButNotWhoAsked() throws Exception {
        String question = asked();
        assertThat(titles(competition.member()))
                .anySatisfy(title -> assertThat(title).contains("Question about"));
        answer(competition.member(), question, "It is.").andExpect(status().isOk());
        assertThat(titles(asker)).anySatisfy(title -> assertThat(title).contains("Answer about"));

        for (Caller reader : new Caller[] {competition.member(), scene.executive(), callers.moderator()}) {
            mvc.perform(get(url()).with(reader.token()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items[0].text").value(TEXT))
                    .andExpect(jsonPath("$.items[0].answer").value("It is."))
                    .andExpect(
                            content().string(not(containsString(asker.id.value().toString()))));
        }
        mvc.perform(get(url()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void neverTellsTheAuditLogWhoAsked() throws Exception {
        for (Competition asked : new Competition[] {competition, scene.rolling()}) {
            competition = asked;
            mvc.perform(get("/api/v1/audit?subject=" + asked())
                            .with(callers.admin().token()))
                    .andExpect(jsonPath("$.items[0].action").value("QuestionAsked"))
                    .andExpect(
                            content().string(not(containsString(asker.id.value().toString()))));
        }
    }

    @Test
    void takesQuestionsOnlyFromThoseWhoMayBidAndInTime() throws Exception {
        ask(callers.executive(), TEXT).andExpect(status().isConflict());
        ask(competition.member(), TEXT).andExpect(status().isForbidden());
        ask(asker, "Why?").andExpect(status().isUnprocessableContent());
        mvc.perform(post(url()).contentType(APPLICATION_JSON).content("{}")).andExpect(status().isUnauthorized());

        clock.moveTo(clock.instant().plus(Duration.ofDays(11)));
        ask(asker, TEXT)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/questions-closed"));
    }

    @Test
    void isAnsweredOnceByAMemberWhoMay() throws Exception {
        String question = asked();
        Caller stranger = callers.organisationMember();

        answer(stranger, question, "No.").andExpect(status().isNotFound());
        answer(stranger, UUID.randomUUID().toString(), "No.").andExpect(status().isNotFound());
        answer(asker, question, "No.").andExpect(status().isForbidden());
        answer(competition.member(), question, " ").andExpect(status().isUnprocessableContent());
        answer(competition.member(), question, "It is.").andExpect(status().isOk());
        answer(competition.member(), question, "It is not.")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/question-answered"));

        String second = asked();
        engagements.permit(competition.buyer(), EnumSet.of(Permission.DRAFT, Permission.MANAGE_MEMBERS));
        answer(competition.member(), second, "It is.")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/permission-missing"));
    }

    @Test
    void tellsTheAnswerToEverybodyWhoBidsOrHasBegunTo() throws Exception {
        Caller bidder = scene.executive();
        Caller drafter = scene.executive();
        Caller gone = scene.executive();
        Caller uninvolved = scene.executive();
        scene.submitted(bidder, competition, "900");
        scene.drafted(drafter, competition, "900");
        BidId withdrawn = scene.submitted(gone, competition, "900");
        gone.run(() -> bids.withdraw(withdrawn));

        answer(competition.member(), asked(), "It is.").andExpect(status().isOk());

        for (Caller concerned : new Caller[] {asker, bidder, drafter}) {
            assertThat(titles(concerned)).anySatisfy(title -> assertThat(title).contains("Answer about"));
        }
        for (Caller other : new Caller[] {gone, uninvolved}) {
            assertThat(titles(other)).noneSatisfy(title -> assertThat(title).contains("Answer about"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mail me directly at x3@people.example please     | contact-details    | x3@people.example
            Write to me: x3 (at) people (dot) example        | contact-details    | at
            Ring me on 020 7946 0018 about the scope         | contact-details    | 020 7946 0018
            Shall we skip the platform fee and go on alone?  | fee-avoidance      | skip the platform fee
            Could we do this outside the platform instead?   | fee-avoidance      | outside the platform
            Would you like a young energetic person for it?  | discriminatory-wording | young energetic""")
    void takesNothingThatTheAutomaticChecksFind(String text, String rule, String quote) throws Exception {
        String question = asked();
        ask(asker, text)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", everyItem(is("text"))))
                .andExpect(jsonPath("$.errors[*].rule", hasItem(rule)))
                .andExpect(jsonPath("$.errors[*].message", hasItem(containsString(quote))))
                .andExpect(jsonPath("$.errors[0].message", containsString("help@pilotage.example")));
        answer(competition.member(), question, text)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", everyItem(is("answer"))))
                .andExpect(jsonPath("$.errors[*].rule", hasItem(rule)));
    }

    @Test
    void takesTenQuestionsOfOnePerson() throws Exception {
        for (int number = 0; number < 10; number++) {
            ask(asker, TEXT + " Part " + number).andExpect(status().isCreated());
        }
        ask(asker, TEXT)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/asked-enough"));
        ask(scene.executive(), TEXT).andExpect(status().isCreated());
    }

    @Test
    void belongsToEngagementsThatTheReaderMaySee() throws Exception {
        EngagementId draft = engagements.draft(
                competition.buyer(), BriefFixtures.sealedBrief(Instant.now()).build());
        String hidden = "/api/v1/engagements/" + draft.value() + "/questions";

        mvc.perform(get(hidden)).andExpect(status().isNotFound());
        mvc.perform(get(hidden).with(asker.token())).andExpect(status().isNotFound());
        mvc.perform(post(hidden)
                        .with(asker.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"text\": \"" + TEXT + "\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(get(hidden).with(competition.member().token())).andExpect(status().isOk());
    }

    private String asked() throws Exception {
        return JsonPath.read(
                ask(asker, TEXT)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    private ResultActions ask(Caller by, String text) throws Exception {
        return mvc.perform(
                post(url()).with(by.token()).contentType(APPLICATION_JSON).content("{\"text\": \"" + text + "\"}"));
    }

    private ResultActions answer(Caller by, String question, String answer) throws Exception {
        return mvc.perform(post("/api/v1/questions/" + question + "/answer")
                .with(by.token())
                .contentType(APPLICATION_JSON)
                .content("{\"answer\": \"" + answer + "\"}"));
    }

    private java.util.List<String> titles(Caller caller) {
        return caller.call(() -> inbox.notices(null, 100)).items().stream()
                .map(io.pilotage.marketplace.notification.ReceivedNotice::title)
                .toList();
    }

    private String url() {
        return competition.url() + "/questions";
    }
}
