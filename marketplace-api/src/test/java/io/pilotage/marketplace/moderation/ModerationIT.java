package io.pilotage.marketplace.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DatabaseOwner;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ModerationIT {

    /** A subject that no module owns, so that only moderation itself is tested here. */
    private final UUID subject = Uuids.next();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Callers callers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DatabaseOwner owner;

    private Caller author;
    private Caller moderator;
    private Caller colleague;

    @BeforeEach
    void people() {
        author = callers.organisationMember();
        moderator = callers.moderator();
        colleague = callers.moderator();
    }

    @Test
    void refusesADecisionWithoutAReason() throws Exception {
        String decision = "/api/v1/moderation/cases/" + submit().value() + "/decision";

        mvc.perform(post(decision)
                        .with(moderator.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"decision": "REJECTED", "reason": "no"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        mvc.perform(post(decision)
                        .with(moderator.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"reason": "A reason that is long enough."}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("decision"));
    }

    @Test
    void isClosedToEverybodyButStaff() throws Exception {
        String url = "/api/v1/moderation/cases/" + submit().value();

        mvc.perform(get(url).with(author.token())).andExpect(status().isForbidden());
        mvc.perform(get(url).with(callers.executive().token())).andExpect(status().isForbidden());
        mvc.perform(get(url).with(moderator.token())).andExpect(status().isOk());
        mvc.perform(get("/api/v1/moderation/cases/" + Uuids.next()).with(moderator.token()))
                .andExpect(status().isNotFound());
    }

    @Test
    void replacesAnOpenCaseWhenTheThingIsSubmittedAgain() {
        CaseId first = submit();
        CaseId second = submit();

        assertThat(moderator.call(() -> moderation.get(first)).decision()).isEqualTo(Decision.SUPERSEDED);
        assertThat(moderator.call(() -> moderation.get(second)).decision()).isNull();
        assertThatThrownBy(() -> moderator.call(
                        () -> moderation.decide(first, Decision.REJECTED, "Too late to be decided now.")))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void refusesThatAnybodyDecidesWhatTheyWroteThemselves() {
        Caller both = callers.moderator();
        CaseId own = transaction.execute(status -> moderation.submit(new Submission(
                SubjectKind.ENGAGEMENT,
                subject,
                both.id,
                Set.of(),
                "Fractional CIO",
                "Two days a month",
                null,
                Map.of())));

        assertThatThrownBy(
                        () -> both.call(() -> moderation.decide(own, Decision.REJECTED, "I decide about myself here.")))
                .isInstanceOf(OwnSubmission.class);
    }

    @Test
    void refusesThatAColleagueOfTheAuthorDecides() {
        CaseId colleagues = submit();

        assertThatThrownBy(() -> colleague.call(
                        () -> moderation.decide(colleagues, Decision.APPROVED, "We wrote this together.")))
                .isInstanceOf(OwnSubmission.class);
    }

    /** Kinds come with versions, of which two are at work while nodes are exchanged. */
    @Test
    void showsTheQueueBesideACaseOfAKindThatOnlyAnotherVersionKnows() {
        CaseId known = submit();
        CaseId unknown = submit(new Submission(
                SubjectKind.ENGAGEMENT, Uuids.next(), author.id, Set.of(), "Another", "Another text", null, Map.of()));
        owner.execute("alter table moderation.moderation_case drop constraint moderation_case_subject_kind_check");
        try {
            owner.execute("update moderation.moderation_case set subject_kind = 'OF_ANOTHER_VERSION' where id = '"
                    + unknown.value() + "'");

            assertThat(moderator
                            .call(() -> moderation.queue(before(known), null, 10))
                            .items())
                    .extracting(CaseDetails::id)
                    .contains(known)
                    .doesNotContain(unknown);
        } finally {
            owner.execute("delete from moderation.moderation_case where id = '" + unknown.value() + "'");
            owner.execute("""
                    alter table moderation.moderation_case add constraint moderation_case_subject_kind_check
                        check (subject_kind in ('ENGAGEMENT', 'PROFILE', 'REGISTRY_NUMBER'))""");
        }
    }

    private static UUID before(CaseId id) {
        UUID value = id.value();
        return new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() - 1);
    }

    private CaseId submit() {
        return submit(new Submission(
                SubjectKind.ENGAGEMENT,
                subject,
                author.id,
                Set.of(colleague.id),
                "Fractional CIO",
                "Two days a month",
                null,
                Map.of()));
    }

    private CaseId submit(Submission submission) {
        return transaction.execute(status -> moderation.submit(submission));
    }
}
