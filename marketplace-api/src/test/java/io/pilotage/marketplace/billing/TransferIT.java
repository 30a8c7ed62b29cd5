package io.pilotage.marketplace.billing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was approved leaves once, whatever happens to the messages about it. */
@PaymentTest
class TransferIT extends PaymentScene {

    @Autowired
    private Releases releases;

    @Autowired
    private StripeOperations operations;

    @Autowired
    private PaymentGateway gateway;

    @Autowired
    private StripeOperationStore operationStore;

    @Autowired
    private ReleaseStore releaseStore;

    @Autowired
    private PayoutAccountStore accounts;

    @Autowired
    private Clock clock;

    @Autowired
    private UnsettledOperations unsettled;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private MockMvc mvc;

    @Test
    void transfersReleasedWorkAndBooksIt() {
        pay();
        String account = readyAccount();

        release(Money.parse("GBP 850.00"));

        awaitTransfers(1);
        assertThat(transfers().getFirst()).isEqualTo(new Sent(account, 765_00, "gbp"));
        assertThat(balance(AccountKind.CLIENT_FUNDS.of(reference.value()))).isEqualTo(Money.parse("GBP -2550.00"));
        assertThat(balance(AccountKind.EXECUTIVE_PAYABLE.of(executive.value()))).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(ledger.about(List.of(reference)))
                .extracting(LedgerEntry::words)
                .containsExactly(
                        "Payment received", "Card costs of the payment", "Work approved", "Paid to the executive");
    }

    @Test
    void keepsReleasedWorkUntilTheExecutiveCanBePaid() {
        pay();
        String account = startedAccount();
        release(Money.parse("GBP 850.00"));
        assertThat(balance(AccountKind.EXECUTIVE_PAYABLE.of(executive.value()))).isEqualTo(Money.parse("GBP -765.00"));
        assertThat(transfers()).isEmpty();

        stripe.misbehave("{'fault': 'drop', 'type': 'account.updated', 'times': 9}");
        stripe.onboard(account);

        awaitTransfers(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/transfers', 'times': 3}",
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/transfers', 'status': 500, 'times': 2}",
                "{'fault': 'slow', 'method': 'POST', 'path': '/v1/transfers', 'milliseconds': 5000, 'times': 2}"
            })
    void transfersOnceWhenTheAnswerIsLost(String misbehaviour) {
        pay();
        readyAccount();
        stripe.misbehave(misbehaviour);

        release(GROSS);

        awaitTransfers(1);
        assertThat(transfers()).hasSize(1);
        assertThat(balance(AccountKind.EXECUTIVE_PAYABLE.of(executive.value()))).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(balance(AccountKind.CLIENT_FUNDS.of(reference.value()))).isEqualTo(Money.parse("GBP 0.00"));
    }

    /** Nobody keeps two nodes from asking at the same moment: one may have stood still while the other took its job over. */
    @Test
    void transfersOnceWhenTwoNodesAskTogetherAfterTheKeyIsWornOut() throws Exception {
        String account = payAndGetReady();
        UUID operation = preparedTransfer(account, Money.parse("GBP 850.00"));
        wearOutItsKey(operation);
        stripe.misbehave(
                "{'fault': 'slow', 'method': 'POST', 'path': '/v1/transfers', 'milliseconds': 2000, 'times': 2}");

        Callable<StripeOperation> node = () -> operations.resolve(operation);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (Future<StripeOperation> asked : nodes.invokeAll(List.of(node, node))) {
                assertThat(asked.get().outcome()).isInstanceOf(PaymentGateway.Outcome.Succeeded.class);
            }
        }

        assertThat(transfers()).containsExactly(new Sent(account, 765_00, "gbp"));
    }

    @Test
    void wearsOutNoKeyByLooksThatStripeDoesNotAnswer() {
        UUID operation = preparedTransfer(payAndGetReady(), Money.parse("GBP 850.00"));
        stripe.misbehave("{'fault': 'fail', 'method': 'GET', 'path': '/v1/transfers', 'status': 500, 'times': 50}");

        for (int look = 0; look < 5; look++) {
            operations.resolve(operation);
        }

        StripeOperation tried = operationStore.get(operation);
        assertThat(tried.attempts()).isEqualTo(5);
        assertThat(tried.idempotencyKey()).isEqualTo(tried.firstKey());
        stripe.behave();
        await().atMost(PATIENCE).until(() -> operations.resolve(operation).known());
        assertThat(transfers()).hasSize(1);
    }

    @Test
    void waitsWithAnotherKeyUntilTheCallBeforeHasEnded() {
        UUID operation = preparedTransfer(payAndGetReady(), Money.parse("GBP 850.00"));
        wearOutItsKey(operation);
        Instant asked = clock.instant();

        callers.admin().run(() -> unsettled.retry(new StripeOperationId(operation)));

        assertThat(jdbc.sql("select execution_time from jobs.scheduled_tasks where task_instance = :id")
                        .param("id", operation.toString())
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isBetween(asked.plusSeconds(60), clock.instant().plusSeconds(60));
    }

    /** A node may stand still after it read an operation, while others wear out the key. */
    @Test
    void sendsNothingOfWhatWasReadTooLongAgo() {
        StripeOperation read = operationStore.get(preparedTransfer(payAndGetReady(), Money.parse("GBP 850.00")));

        assertThatThrownBy(() -> gateway.perform(read.request(), read.idempotencyKey(), clock.instant()))
                .isInstanceOf(PaymentsUnavailable.class);

        assertThat(transfers()).isEmpty();
    }

    private String payAndGetReady() {
        pay();
        return readyAccount();
    }

    /** What a release asks of Stripe, before anybody has asked; no job does before tomorrow. */
    private UUID preparedTransfer(String account, Money part) {
        var work = new ReleaseId(Uuids.next());
        PriceBreakdown.Part split = price.quote(GROSS).part(Money.parse("GBP 0.00"), part);
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        releaseStore.add(new Release(work, charge, executive, split, false, 0), tomorrow);
        return transaction
                .execute(status -> operations.prepare(
                        "transfer/" + work.value() + "/0",
                        new StripeRequest.Transfer(
                                work,
                                reference,
                                split.net(),
                                account,
                                requireNonNull(
                                        charges.about(reference).orElseThrow().stripeCharge())),
                        tomorrow))
                .id();
    }

    private void wearOutItsKey(UUID operation) {
        for (int call = 0; call < 5; call++) {
            operationStore.conclude(operation, new PaymentGateway.Outcome.Unknown("no answer"), true, clock.instant());
        }
    }

    @Test
    void releasesNothingTwiceNothingUnpaidAndNothingBeyondThePayment() {
        assertThatThrownBy(() -> release(Money.parse("GBP 1.00"))).isInstanceOf(NotPaidYet.class);
        pay();
        readyAccount();
        var work = new ReleaseId(Uuids.next());

        release(work, Money.parse("GBP 3000.00"));
        release(work, Money.parse("GBP 3000.00"));
        assertThatThrownBy(() -> release(Money.parse("GBP 400.01")))
                .isInstanceOf(MoreThanPaid.class)
                .hasMessageContaining("£400.00");
        release(Money.parse("GBP 400.00"));

        awaitTransfers(2);
        assertThat(transfers().stream().mapToLong(Sent::amount).sum()).isEqualTo(3060_00);
    }

    @Test
    void tellsOfARefusalOnceAndLetsAnAdminTryAgain() {
        Caller admin = callers.admin();
        pay();
        readyAccount();
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/transfers', 'status': 400, 'times': 2}");
        var work = new ReleaseId(Uuids.next());

        release(work, GROSS);
        UnsettledOperation first = awaitRefusal(admin, 1);
        assertThat(first.amount()).isEqualTo(Money.parse("GBP 3060.00"));
        assertThat(first.about()).contains("Fractional CIO, 4 days");
        assertThat(first.nextTry()).isAfter(first.since().plus(Duration.ofMinutes(9)));
        assertThat(first.retriable()).isTrue();

        admin.run(() -> unsettled.retry(first.id()));
        UnsettledOperation second = awaitRefusal(admin, 2);
        assertThat(second.since()).isEqualTo(first.since());
        assertThat(second.nextTry()).isAfter(first.nextTry().plus(Duration.ofMinutes(9)));
        assertThat(notices(executives.personOf(executive)))
                .filteredOn(it -> it.contains("could not be sent"))
                .hasSize(1);
        assertThat(notices(admin.id))
                .filteredOn(it -> it.contains("£3,060.00 was refused"))
                .hasSize(1);

        admin.run(() -> unsettled.retry(second.id()));
        awaitTransfers(1);
        assertThat(admin.call(() -> unsettled.newest(null, 100)).items())
                .noneMatch(operation -> operation.about().equals(first.about()));
        assertThatThrownBy(() -> payer.run(() -> unsettled.newest(null, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> payer.run(() -> unsettled.retry(first.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isTriedAgainByAnAdminWhoHasJustProvenWhoTheyAreAndActsForNoSide() throws Exception {
        Caller admin = callers.admin();
        pay();
        readyAccount();
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/transfers', 'status': 400, 'times': 1}");
        release(GROSS);
        StripeOperationId refused = awaitRefusal(admin, 1).id();
        Caller colleague = callers.admin();
        jdbc.sql("""
            insert into organisation.member (organisation, person, permissions)
            select payer, :admin, '{"granted": []}' from billing.charge where reference = :reference""")
                .param("admin", colleague.id.value())
                .param("reference", reference.value())
                .update();

        mvc.perform(retry(refused).with(admin.tokenByPassword())).andExpect(status().isUnauthorized());
        mvc.perform(retry(refused).with(admin.tokenProven(Duration.ofMinutes(6))))
                .andExpect(status().isUnauthorized());
        mvc.perform(retry(refused).with(colleague.token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/own-money"));
        assertThat(transfers()).isEmpty();

        mvc.perform(retry(refused).with(admin.token())).andExpect(status().isAccepted());
        awaitTransfers(1);
    }

    @Test
    void isNotTriedAgainByTheAdminWhoIsPaid() throws Exception {
        Caller admin = callers.admin();
        admin.run(() -> onboarding.choose(MarketplaceRole.EXECUTIVE));
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/accounts', 'status': 400, 'times': 1}");
        mvc.perform(onboarding(admin)).andExpect(status().isConflict());
        StripeOperationId refused = callers.admin()
                .call(() -> unsettled.newest(null, 1))
                .items()
                .getFirst()
                .id();

        mvc.perform(retry(refused).with(admin.token())).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder retry(StripeOperationId operation) {
        return post("/api/v1/unsettled-operations/" + operation.value() + "/retry");
    }

    @Test
    void opensAnAccountForSomebodyWhomStripeRefusedBefore() throws Exception {
        Caller admin = callers.admin();
        Caller newcomer = callers.executive();
        assertThat(executives.of(newcomer.id)).isPresent();
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/accounts', 'status': 400, 'times': 1}");

        mvc.perform(onboarding(newcomer)).andExpect(status().isConflict());
        assertThat(notices(admin.id)).anyMatch(it -> it.contains("payout account was refused"));
        assertThat(admin.call(() -> unsettled.newest(null, 100)).items())
                .anyMatch(operation -> operation.kind() == UnsettledOperation.Kind.PAYOUT_ACCOUNT);
        mvc.perform(onboarding(newcomer)).andExpect(status().isOk());
        mvc.perform(onboarding(newcomer))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Idempotent-Replayed"));

        assertThat(admin.call(() -> unsettled.newest(null, 100)).items())
                .noneMatch(operation -> operation.kind() == UnsettledOperation.Kind.PAYOUT_ACCOUNT);
    }

    private static MockHttpServletRequestBuilder onboarding(Caller caller) {
        return post("/api/v1/payouts/onboarding").with(caller.token()).header("Idempotency-Key", "onboarding");
    }

    private UnsettledOperation awaitRefusal(Caller admin, int tries) {
        return await().atMost(PATIENCE)
                .until(
                        () -> admin.call(() -> unsettled.newest(null, 100)).items().stream()
                                .filter(it -> it.kind() == UnsettledOperation.Kind.TRANSFER && it.tries() == tries)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("select title from notification.notice where recipient = :person")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private void release(Money gross) {
        release(new ReleaseId(Uuids.next()), gross);
    }

    private void release(ReleaseId id, Money gross) {
        transaction.executeWithoutResult(status -> releases.release(id, reference, gross));
    }

    private String startedAccount() {
        operations.perform(
                Payouts.purpose(executive, 0), new StripeRequest.OpenAccount(executive, "executive@people.example"));
        return accounts.find(executive).orElseThrow().stripeAccount();
    }

    private String readyAccount() {
        String account = startedAccount();
        stripe.onboard(account);
        await().atMost(PATIENCE)
                .until(() -> accounts.find(executive).orElseThrow().ready());
        return account;
    }

    private record Sent(String account, long amount, String currency) {}

    private List<Sent> transfers() {
        return stripe.list("transfers?limit=100&transfer_group=" + reference.value())
                .valueStream()
                .map(transfer -> new Sent(
                        transfer.path("destination").asString(),
                        transfer.path("amount").asLong(),
                        transfer.path("currency").asString()))
                .toList();
    }

    private void awaitTransfers(int number) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from billing.release where charge = :charge and state ="
                                        + " 'TRANSFERRED'")
                                .param("charge", charge.value())
                                .query(Integer.class)
                                .single()
                        == number);
        assertThat(transfers()).hasSize(number);
    }
}
