package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Account;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Transfer;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import io.pilotage.stripe.simulator.api.ApiVersion;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyFlowTests {
    @TempDir
    Path data;

    private StripeSimulator simulator;
    private StripeClient stripe;

    @BeforeEach
    void start() {
        simulator = StripeSimulator.start(SimulatorSettings.in(data));
        stripe = SimulatorFixtures.client(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void speaksTheVersionThatTheClientPins() {
        assertThat(ApiVersion.CURRENT).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void paidSessionLeadsToAChargeWithFee() throws Exception {
        Session session = SimulatorFixtures.paidSession(simulator, 306_000);

        assertThat(session.getStatus()).isEqualTo("complete");
        assertThat(session.getPaymentStatus()).isEqualTo("paid");
        Charge charge = charge(session);
        assertThat(charge.getTransferGroup()).isEqualTo("contract-1");
        assertThat(charge.getMetadata()).containsEntry("charge", "c1");
        BalanceTransaction entry = charge.getBalanceTransactionObject();
        assertThat(entry.getAmount()).isEqualTo(306_000);
        assertThat(entry.getFee()).isEqualTo(4_610);
        assertThat(entry.getNet()).isEqualTo(301_390);
        assertThat(entry.getStatus()).isEqualTo("pending");
    }

    @Test
    void pendingChargeCoversTransfersUpToItsAmount() throws Exception {
        Charge charge = charge(SimulatorFixtures.paidSession(simulator, 100_000));
        Account account = SimulatorFixtures.onboardedAccount(simulator);

        Transfer transfer = stripe.v1().transfers().create(from(charge, account, 70_000));

        assertThat(transfer.getTransferGroup()).isEqualTo("contract-1");
        assertThatThrownBy(() -> stripe.v1().transfers().create(from(charge, account, 30_001)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("must not exceed");
        assertThat(stripe.v1()
                        .balance()
                        .retrieve(on(account))
                        .getPending()
                        .getFirst()
                        .getAmount())
                .isEqualTo(70_000);
    }

    @Test
    void transferNeedsFundsACapabilityAndADestination() throws Exception {
        Account unready = stripe.v1().accounts().create(SimulatorFixtures.express());
        assertThatThrownBy(() -> stripe.v1().transfers().create(plain(unready.getId())))
                .satisfies(error -> assertThat(((InvalidRequestException) error).getCode())
                        .isEqualTo("insufficient_capabilities_for_transfer"));

        Account ready = SimulatorFixtures.onboardedAccount(simulator);
        assertThatThrownBy(() -> stripe.v1().transfers().create(plain(ready.getId())))
                .satisfies(error ->
                        assertThat(((InvalidRequestException) error).getCode()).isEqualTo("balance_insufficient"));
        assertThatThrownBy(() -> stripe.v1().transfers().create(plain("acct_nobody")))
                .satisfies(error ->
                        assertThat(((InvalidRequestException) error).getParam()).isEqualTo("destination"));
    }

    @Test
    void reversalBringsTheMoneyBackOnce() throws Exception {
        Charge charge = charge(SimulatorFixtures.paidSession(simulator, 100_000));
        Account account = SimulatorFixtures.onboardedAccount(simulator);
        Transfer transfer = stripe.v1().transfers().create(from(charge, account, 60_000));

        var partly = TransferReversalCreateParams.builder().setAmount(20_000L).build();
        stripe.v1().transfers().reversals().create(transfer.getId(), partly);
        stripe.v1().transfers().reversals().create(transfer.getId());

        assertThat(stripe.v1().transfers().retrieve(transfer.getId()).getReversed())
                .isTrue();
        assertThat(stripe.v1().transfers().reversals().list(transfer.getId()).getData())
                .hasSize(2);
        assertThatThrownBy(() -> stripe.v1().transfers().reversals().create(transfer.getId(), partly))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void refundCannotExceedTheCharge() throws Exception {
        Charge charge = charge(SimulatorFixtures.paidSession(simulator, 50_000));

        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(charge.getId())
                        .setAmount(20_000L)
                        .build());
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(charge.getPaymentIntent())
                        .build());

        Charge after = stripe.v1().charges().retrieve(charge.getId());
        assertThat(after.getRefunded()).isTrue();
        assertThat(after.getAmountRefunded()).isEqualTo(50_000);
        assertThatThrownBy(() -> stripe.v1()
                        .refunds()
                        .create(RefundCreateParams.builder()
                                .setCharge(charge.getId())
                                .build()))
                .satisfies(error ->
                        assertThat(((InvalidRequestException) error).getCode()).isEqualTo("charge_already_refunded"));
    }

    @Test
    void payoutNeedsAvailableMoney() throws Exception {
        Charge charge = charge(SimulatorFixtures.paidSession(simulator, 100_000));
        Account account = SimulatorFixtures.onboardedAccount(simulator);
        stripe.v1().transfers().create(from(charge, account, 60_000));
        var params = PayoutCreateParams.builder()
                .setAmount(60_000L)
                .setCurrency("gbp")
                .build();

        assertThatThrownBy(() -> stripe.v1().payouts().create(params, on(account)))
                .satisfies(error ->
                        assertThat(((InvalidRequestException) error).getCode()).isEqualTo("balance_insufficient"));
        SimulatorFixtures.control(simulator, "/settle", "{}");

        var payout = stripe.v1().payouts().create(params, on(account));
        Awaitility.await()
                .untilAsserted(() -> assertThat(stripe.v1()
                                .payouts()
                                .retrieve(payout.getId(), on(account))
                                .getStatus())
                        .isEqualTo("paid"));
    }

    private Charge charge(Session session) throws Exception {
        return stripe.v1()
                .paymentIntents()
                .retrieve(
                        session.getPaymentIntent(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge.balance_transaction")
                                .build())
                .getLatestChargeObject();
    }

    private static TransferCreateParams from(Charge charge, Account account, long minor) {
        return TransferCreateParams.builder()
                .setAmount(minor)
                .setCurrency("gbp")
                .setDestination(account.getId())
                .setSourceTransaction(charge.getId())
                .setTransferGroup("contract-1")
                .build();
    }

    private static TransferCreateParams plain(String destination) {
        return TransferCreateParams.builder()
                .setAmount(1_000L)
                .setCurrency("gbp")
                .setDestination(destination)
                .build();
    }

    private static RequestOptions on(Account account) {
        return RequestOptions.builder().setStripeAccount(account.getId()).build();
    }
}
