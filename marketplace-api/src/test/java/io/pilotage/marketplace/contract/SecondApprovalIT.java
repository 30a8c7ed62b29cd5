package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** More than 5,000 pounds of one payment are not released by one person. */
@PaymentTest
class SecondApprovalIT extends ContractScene {

    private static final String RELEASED = "Work approved";

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Members members;

    @Autowired
    private Contracts contracts;

    private String work = "";

    @Override
    String rate() {
        return "GBP 2600.00";
    }

    @BeforeEach
    void isActiveAndWorkedOn() throws Exception {
        acceptBothSides();
        stripe.pay(checkout());
        awaitState("ACTIVE");
        work = log("2");
    }

    @Test
    void needsAnotherMemberWithThePermission() throws Exception {
        Caller colleague = colleague();
        Caller admin = callers.admin();
        approve(member);
        approve(member);
        assertThat(ledgerOf(member)).as("asked for, not done").doesNotContain(RELEASED);
        assertThat(notices(colleague)).containsOnlyOnce("£5,200.00 waits for your approval");
        assertThat(waitingFor(member)).as("who asked does not decide").isEmpty();
        assertThat(waitingFor(admin)).as("there is a member who can").isEmpty();

        String id = waitingFor(colleague).getFirst();
        for (Caller other : List.of(member, admin, callers.organisationMember())) {
            call(other, yes(id)).andExpect(status().isNotFound());
        }
        mvc.perform(yes(id).with(colleague.tokenByPassword())).andExpect(status().isUnauthorized());
        assertThat(ledgerOf(member)).doesNotContain(RELEASED);

        call(colleague, yes(id)).andExpect(status().isNoContent());
        assertThat(ledgerOf(member)).containsOnlyOnce(RELEASED);
        call(colleague, yes(id)).andExpect(status().isNotFound());
        assertThat(waitingFor(colleague)).isEmpty();

        approve(member);
        assertThat(waitingFor(colleague)).as("nothing is due any more").isEmpty();
        assertThat(member.call(() -> contracts.oneApproves(new WorkId(UUID.fromString(work)))))
                .isTrue();
        assertThat(ledgerOf(member)).containsOnlyOnce(RELEASED);
    }

    @Test
    void isDoneWhenTheSecondMemberApprovesTheDaysThemselves() throws Exception {
        Caller colleague = colleague();
        approve(member);
        approve(colleague);
        assertThat(ledgerOf(member)).containsOnlyOnce(RELEASED);
        assertThat(waitingFor(colleague)).isEmpty();
        assertThat(jdbc.sql("select actor from audit.entry where action = 'ApprovalGiven' and details like :work")
                        .param("work", "%" + work + "%")
                        .query(UUID.class)
                        .list())
                .containsExactly(colleague.id.value());
    }

    @Test
    void isNotDoneWhenSomebodyDeclinedItAtTheSameMoment() throws Exception {
        Caller colleague = colleague();
        approve(member);

        CompletableFuture<Void> yes = transaction.execute(status -> {
            jdbc.sql("update approval.approval set approved = false, decided_at = now() where thing = ?::uuid")
                    .param(work)
                    .update();
            var approval = CompletableFuture.runAsync(() -> {
                try {
                    approve(colleague);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            await().atMost(PATIENCE)
                    .until(() -> jdbc.sql("select exists (select from pg_stat_activity where datname ="
                                    + " current_database() and wait_event_type = 'Lock')")
                            .query(Boolean.class)
                            .single());
            return approval;
        });
        yes.join();

        assertThat(ledgerOf(member)).doesNotContain(RELEASED);
        assertThat(waitingFor(member)).as("it is the colleague's wish now").hasSize(1);
    }

    @Test
    void isNobodysWishOnceWhoAskedActsForThePayerNoMore() throws Exception {
        Caller colleague = colleague();
        Caller admin = callers.admin();
        approve(colleague);
        String id = waitingFor(member).getFirst();
        member.run(() -> members.remove(award.organisation(), colleague.id));

        assertThat(waitingFor(member)).isEmpty();
        call(member, yes(id)).andExpect(status().isNotFound());
        approve(member);
        assertThat(ledgerOf(member)).as("the member is the first now").doesNotContain(RELEASED);
        assertThat(waitingFor(admin)).doesNotContain(id);
        call(admin, yes(waitingFor(admin).getFirst())).andExpect(status().isNoContent());
        assertThat(ledgerOf(member)).containsOnlyOnce(RELEASED);
    }

    @Test
    void inAnOrganisationOfOneNeedsAnAdminWhoActsForNeitherSide() throws Exception {
        Caller admin = callers.admin();
        Caller adminOfThePayer = callers.admin();
        join(adminOfThePayer, List.of());
        Caller adminWhoIsPaid = callers.admin(executive.id);
        approve(member);

        String id = waitingFor(admin).getLast();
        for (Caller ofASide : List.of(adminOfThePayer, adminWhoIsPaid)) {
            assertThat(waitingFor(ofASide)).isEmpty();
            call(ofASide, yes(id)).andExpect(status().isNotFound());
        }
        call(callers.moderator(), yes(id)).andExpect(status().isForbidden());
        call(admin, no(id, "  ")).andExpect(status().isUnprocessableContent());
        call(admin, no(id, "The days are not in the calendar.")).andExpect(status().isNoContent());
        assertThat(ledgerOf(member)).doesNotContain(RELEASED);
        assertThat(notices(member)).contains("£5,200.00 was not approved by the second person");

        approve(member);
        call(admin, yes(waitingFor(admin).getLast())).andExpect(status().isNoContent());
        assertThat(ledgerOf(member)).containsOnlyOnce(RELEASED);
    }

    @Test
    void leavesATraceOnceOfWhatAdminsReadOfIt() throws Exception {
        Caller admin = callers.admin();
        Caller colleague = colleague();
        approve(member);
        waitingFor(colleague);
        assertThat(readings(colleague)).as("it is theirs").isEmpty();

        member.run(() -> members.remove(award.organisation(), colleague.id));
        for (int refresh = 0; refresh < 3; refresh++) {
            assertThat(waitingFor(admin)).hasSize(1);
        }
        assertThat(readings(admin)).containsExactly("second approvals");
    }

    private List<String> readings(Caller caller) {
        return jdbc.sql("select details::jsonb ->> 'what' from audit.entry where action = 'StaffRead' and actor ="
                        + " :actor")
                .param("actor", caller.id.value())
                .query(String.class)
                .list();
    }

    @Test
    void nobodyIsOneOfTheTwoWhoWasGivenThePermissionLately() throws Exception {
        Caller accomplice = callers.organisationMember();
        join(accomplice, List.of());
        member.run(() ->
                members.permit(award.organisation(), accomplice.id, new Permissions(Set.of(Permission.APPROVE_TIME))));

        refusedForNow(call(accomplice, post("/api/v1/days/" + work + "/approval")));
        assertThat(waitingFor(member)).as("they are not the first either").isEmpty();
        approve(member);
        assertThat(waitingFor(accomplice)).isEmpty();
        assertThat(notices(accomplice)).doesNotContain("£5,200.00 waits for your approval");
        refusedForNow(call(accomplice, post("/api/v1/days/" + work + "/approval")));
        Caller admin = callers.admin();
        String id = waitingFor(admin).getLast();
        refusedForNow(call(accomplice, yes(id)));
        assertThat(ledgerOf(member)).doesNotContain(RELEASED);

        grantedBefore(accomplice, "24 hours");
        assertThat(waitingFor(admin)).as("whoever was asked may still decide").contains(id);
        call(accomplice, yes(id)).andExpect(status().isNoContent());
        assertThat(ledgerOf(member)).containsOnlyOnce(RELEASED);
    }

    private static void refusedForNow(ResultActions answer) throws Exception {
        String tomorrow = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                .format(LocalDate.now(UkTime.ZONE).plusDays(1));
        answer.andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/granted-lately"))
                .andExpect(jsonPath("$.detail").value(containsString("from " + tomorrow + ", ")));
    }

    private void grantedBefore(Caller caller, String ago) {
        jdbc.sql("update organisation.member set grants = jsonb_set(grants, '{moments,APPROVE_TIME}',"
                        + " to_jsonb(now() - cast(:ago as interval))) where person = :person")
                .param("ago", ago)
                .param("person", caller.id.value())
                .update();
    }

    private void approve(Caller by) throws Exception {
        call(by, post("/api/v1/days/" + work + "/approval")).andExpect(status().isOk());
    }

    private List<String> waitingFor(Caller caller) throws Exception {
        return JsonPath.read(
                call(caller, get("/api/v1/approvals"))
                        .andExpect(jsonPath("$.items").isArray())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[?(@.thing == '" + work + "')].id");
    }

    private static MockHttpServletRequestBuilder yes(String id) {
        return post("/api/v1/approvals/" + id + "/approval");
    }

    private static MockHttpServletRequestBuilder no(String id, String reason) {
        return post("/api/v1/approvals/" + id + "/refusal")
                .contentType(APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}");
    }

    private Caller colleague() {
        Caller colleague = callers.organisationMember();
        join(colleague, List.of(Permission.APPROVE_TIME));
        return colleague;
    }

    private void join(Caller caller, List<Permission> permissions) {
        onboarding.grant(caller.id, MarketplaceRole.ORGANISATION_MEMBER);
        jdbc.sql("insert into organisation.member (organisation, person, permissions) values (:organisation,"
                        + " :person, :granted::jsonb)")
                .param("organisation", award.organisation().value())
                .param("person", caller.id.value())
                .param("granted", permissions.isEmpty() ? "{\"granted\": []}" : "{\"granted\": [\"APPROVE_TIME\"]}")
                .update();
    }
}
