package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.PaymentTest;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was approved leaves once, whatever happens to the messages about it. */
@PaymentTest
class TransferIT extends PaymentScene {

    @Autowired
    private Releases releases;

    @Autowired
    private StripeOperations operations;

    @Autowired
    private PayoutAccountStore accounts;

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
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/transfers', 'status': 500, 'times': 3}",
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

    private void release(Money gross) {
        release(new ReleaseId(Uuids.next()), gross);
    }

    private void release(ReleaseId id, Money gross) {
        transaction.executeWithoutResult(status -> releases.release(id, reference, gross));
    }

    private String startedAccount() {
        operations.perform(
                "account/" + executive.value(), new StripeRequest.OpenAccount(executive, "executive@people.example"));
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
