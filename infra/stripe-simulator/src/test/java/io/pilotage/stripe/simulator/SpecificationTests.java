package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Transfer;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountUpdateParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundUpdateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferUpdateParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.pilotage.stripe.simulator.api.Catalogue;
import io.pilotage.stripe.simulator.specification.RecordedExchange;
import io.pilotage.stripe.simulator.specification.SpecificationPackage;
import io.pilotage.stripe.simulator.specification.SpecificationPackage.Result;
import io.pilotage.stripe.simulator.specification.StripeSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives every endpoint with Stripe's own client and holds what was said against Stripe's own description. */
class SpecificationTests {
    @TempDir
    Path data;

    private StripeSimulator simulator;
    private StripeClient stripe;
    private StripeSpecification specification;

    @BeforeEach
    void start() {
        switch (SpecificationPackage.fetch(Path.of("target/stripe-specification"))) {
            case Result.Fetched fetched -> specification = StripeSpecification.read(fetched.file());
            case Result.Missing missing -> {
                System.out.println("SpecificationTests skipped: " + missing.reason());
                Assumptions.abort(missing.reason());
            }
        }
        simulator = StripeSimulator.start(SimulatorSettings.in(data));
        stripe = SimulatorFixtures.client(simulator);
    }

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void everyEndpointTakesAndAnswersWhatStripeDescribes() throws Exception {
        accountsAndCustomers();
        moneyIn();
        moneyOut();
        eventsAndEndpoints();
        refusals();

        List<RecordedExchange> exchanges = simulator.exchanges();
        Set<String> findings = new TreeSet<>();
        for (RecordedExchange exchange : exchanges) {
            specification.validate(exchange).forEach(finding -> findings.add(finding.toString()));
        }
        assertThat(findings).isEmpty();
        assertThat(untouched(exchanges)).isEmpty();
    }

    @Test
    void noticesWhatStripeWouldRefuse() {
        assertThat(findings("amount=10&currency=gbp&destination=acct_1&colour=red"))
                .containsExactly("colour: is unknown");
        assertThat(findings("amount=10&destination=acct_1")).containsExactly("currency: is required");
        assertThat(findings("amount=ten&currency=gbp&destination=acct_1"))
                .containsExactly("amount: must be an integer");
        assertThat(findings("currency=gbp&destination=acct_1&source_type=cash"))
                .containsExactly("source_type: must not be 'cash'");
        assertThat(findings("currency=gbp&destination=acct_1&metadata[a]=b")).isEmpty();
    }

    @Test
    void noticesAnAnswerThatStripeWouldNotGive() {
        String answer =
                "{\"object\":\"list\",\"data\":[{\"id\":7,\"object\":\"transfer\"}],\"has_more\":false,\"url\":\"/v1/transfers\"}";
        assertThat(specification.validate(new RecordedExchange("GET", "/v1/transfers", "", 200, answer)))
                .extracting(Object::toString)
                .contains("answer transfer.id: must be a string", "answer transfer.amount: is required");
    }

    private List<String> findings(String request) {
        return specification.validateRequest(new RecordedExchange("POST", "/v1/transfers", request, 200, "{}")).stream()
                .map(finding -> finding.toString().replace("request POST /v1/transfers ", ""))
                .toList();
    }

    private static List<String> untouched(List<RecordedExchange> exchanges) {
        return Catalogue.endpoints(() -> "").stream()
                .filter(endpoint -> exchanges.stream()
                        .noneMatch(exchange -> exchange.status() == 200
                                && endpoint.match(exchange.method(), exchange.path())
                                        .isPresent()))
                .map(endpoint -> endpoint.method() + " " + endpoint.address())
                .collect(Collectors.toList());
    }

    private void accountsAndCustomers() throws Exception {
        Account account = SimulatorFixtures.onboardedAccount(simulator);
        stripe.v1().accounts().list();
        stripe.v1().accounts().retrieveCurrent();
        stripe.v1()
                .accounts()
                .update(
                        account.getId(),
                        AccountUpdateParams.builder()
                                .putMetadata("executive", "e1")
                                .build());
        stripe.v1().accounts().create(controlled());
        Account unused = stripe.v1().accounts().create(SimulatorFixtures.express());
        stripe.v1()
                .accountLinks()
                .create(AccountLinkCreateParams.builder()
                        .setAccount(unused.getId())
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setRefreshUrl("http://localhost:8080/again")
                        .setReturnUrl("http://localhost:8080/back")
                        .build());
        stripe.v1().accounts().delete(unused.getId());
        Customer customer = stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setName("Harbour Trust")
                        .setEmail("olive@demo.pilotage.example")
                        .putMetadata("organisation", "o1")
                        .build());
        stripe.v1().customers().retrieve(customer.getId());
        stripe.v1().customers().list();
        stripe.v1()
                .customers()
                .update(
                        customer.getId(),
                        CustomerUpdateParams.builder().setPhone("01234567890").build());
        stripe.v1().customers().delete(customer.getId());
    }

    private static AccountCreateParams controlled() {
        return AccountCreateParams.builder()
                .setCountry("GB")
                .setController(AccountCreateParams.Controller.builder()
                        .setFees(AccountCreateParams.Controller.Fees.builder()
                                .setPayer(AccountCreateParams.Controller.Fees.Payer.APPLICATION)
                                .build())
                        .setLosses(AccountCreateParams.Controller.Losses.builder()
                                .setPayments(AccountCreateParams.Controller.Losses.Payments.APPLICATION)
                                .build())
                        .setStripeDashboard(AccountCreateParams.Controller.StripeDashboard.builder()
                                .setType(AccountCreateParams.Controller.StripeDashboard.Type.EXPRESS)
                                .build())
                        .build())
                .build();
    }

    private void moneyIn() throws Exception {
        Session paid = SimulatorFixtures.paidSession(simulator, 306_000);
        Session declined = stripe.v1()
                .checkout()
                .sessions()
                .create(SimulatorFixtures.firstPeriod(5_000).build());
        SimulatorFixtures.pay(simulator, declined.getId(), "4000000000000002");
        SimulatorFixtures.pay(simulator, declined.getId(), "4000002500003155");
        stripe.v1()
                .paymentIntents()
                .retrieve(stripe.v1()
                        .checkout()
                        .sessions()
                        .retrieve(declined.getId())
                        .getPaymentIntent());
        stripe.v1().checkout().sessions().expire(declined.getId());
        stripe.v1().checkout().sessions().list();
        stripe.v1().checkout().sessions().lineItems().list(paid.getId());
        stripe.v1()
                .checkout()
                .sessions()
                .retrieve(
                        paid.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("line_items")
                                .addExpand("payment_intent.latest_charge.balance_transaction")
                                .build());
        stripe.v1().paymentIntents().list();
        Charge charge = charge();
        stripe.v1().charges().retrieve(charge.getId());
        stripe.v1().balanceTransactions().retrieve(charge.getBalanceTransaction());
        stripe.v1().balanceTransactions().list();
        stripe.v1().balance().retrieve();
    }

    private Charge charge() throws StripeException {
        return stripe
                .v1()
                .charges()
                .list(ChargeListParams.builder().setTransferGroup("contract-1").build())
                .getData()
                .stream()
                .filter(Charge::getPaid)
                .findFirst()
                .orElseThrow();
    }

    private void moneyOut() throws Exception {
        Account account = SimulatorFixtures.onboardedAccount(simulator);
        RequestOptions on =
                RequestOptions.builder().setStripeAccount(account.getId()).build();
        Transfer transfer = stripe.v1()
                .transfers()
                .create(TransferCreateParams.builder()
                        .setAmount(100_000L)
                        .setCurrency("gbp")
                        .setDestination(account.getId())
                        .setSourceTransaction(charge().getId())
                        .setTransferGroup("contract-1")
                        .putMetadata("release", "r1")
                        .addExpand("balance_transaction")
                        .build());
        stripe.v1()
                .transfers()
                .list(TransferListParams.builder()
                        .setTransferGroup("contract-1")
                        .build());
        stripe.v1()
                .transfers()
                .update(
                        transfer.getId(),
                        TransferUpdateParams.builder()
                                .setDescription("Three days")
                                .build());
        String reversal = stripe.v1()
                .transfers()
                .reversals()
                .create(
                        transfer.getId(),
                        TransferReversalCreateParams.builder()
                                .setAmount(10_000L)
                                .build())
                .getId();
        stripe.v1().transfers().reversals().retrieve(transfer.getId(), reversal);
        stripe.v1().transfers().reversals().list(transfer.getId());
        stripe.v1().transfers().retrieve(transfer.getId());
        stripe.v1().charges().retrieve(transfer.getDestinationPayment(), on);
        SimulatorFixtures.control(simulator, "/settle", "{}");
        var half = PayoutCreateParams.builder()
                .setAmount(45_000L)
                .setCurrency("gbp")
                .build();
        stripe.v1().payouts().retrieve(stripe.v1().payouts().create(half, on).getId(), on);
        stripe.v1().payouts().list(on);
        stripe.v1().balance().retrieve(on);
        var refund = RefundCreateParams.builder()
                .setCharge(charge().getId())
                .setAmount(1_000L)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .build();
        String refunded = stripe.v1().refunds().create(refund).getId();
        stripe.v1().refunds().retrieve(refunded);
        stripe.v1()
                .refunds()
                .update(
                        refunded,
                        RefundUpdateParams.builder().putMetadata("a", "b").build());
        stripe.v1().refunds().list();
    }

    private void eventsAndEndpoints() throws Exception {
        var events = stripe.v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData();
        assertThat(events)
                .extracting(
                        event -> event.getDataObjectDeserializer().getObject().isPresent())
                .containsOnly(true);
        stripe.v1().events().retrieve(events.getFirst().getId());
        var endpoint = stripe.v1()
                .webhookEndpoints()
                .create(WebhookEndpointCreateParams.builder()
                        .setUrl("http://localhost:1/stripe/webhook")
                        .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.TRANSFER__CREATED)
                        .build());
        assertThat(endpoint.getSecret()).startsWith("whsec_");
        assertThat(stripe.v1().webhookEndpoints().retrieve(endpoint.getId()).getSecret())
                .isNull();
        stripe.v1()
                .webhookEndpoints()
                .update(
                        endpoint.getId(),
                        WebhookEndpointUpdateParams.builder().setDisabled(true).build());
        stripe.v1().webhookEndpoints().list();
        stripe.v1().webhookEndpoints().delete(endpoint.getId());
    }

    private void refusals() {
        for (String id : List.of("ch_nothing", "py_nothing")) {
            try {
                stripe.v1().charges().retrieve(id);
            } catch (StripeException refused) {
                assertThat(refused.getStatusCode()).isEqualTo(404);
                assertThat(refused.getCode()).isEqualTo("resource_missing");
            }
        }
    }
}
