package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import io.pilotage.marketplace.testing.SimulatedStripe;
import io.pilotage.stripe.simulator.SimulatorSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money arrives and leaves once, whatever happens to the messages about it. */
@PaymentTest
class PaymentIT {

    private static final Money GROSS = Money.parse("GBP 3400.00");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private SimulatedStripe stripe;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Executives executives;

    @Autowired
    private Price price;

    @Autowired
    private Charges charges;

    @Autowired
    private Releases releases;

    @Autowired
    private StripeOperations operations;

    @Autowired
    private PayoutAccountStore accounts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${server.port}")
    private int port;

    private final ChargeReference reference = new ChargeReference(Uuids.next());
    private ExecutiveId executive;
    private Caller payer;
    private ChargeId charge;

    @BeforeEach
    void raiseACharge() {
        payer = callers.organisationMember();
        executive = executives.of(callers.executive().id).orElseThrow();
        OrganisationId organisation = payer.call(() -> organisations.create(new OrganisationDetails.Statement(
                        "Tideway Housing", Sector.THIRD, SizeBand.values()[0], Region.values()[0], null)))
                .id();
        charge = transaction.execute(status -> charges.raise(new RaiseCharge(
                reference,
                organisation,
                executive,
                price.quote(GROSS),
                "Fractional CIO, 4 days",
                "/contracts/" + reference.value())));
    }

    @AfterEach
    void behave() {
        stripe.behave();
    }

    @Test
    void theWebhookAndNotTheRedirectMakesAChargePaid() throws Exception {
        stripe.misbehave("{'fault': 'drop', 'type': '*', 'times': 50}");
        URI page = checkout();
        assertThat(paid()).isFalse();
        stripe.behave();

        assertThat(stripe.pay(page)).isEqualTo("paid");

        awaitPaid();
        assertBookedOnce();
        assertThatThrownBy(this::checkout).isInstanceOf(AlreadyPaid.class);
    }

    @Test
    void aDeclinedCardPaysNothingAndTheSamePageTakesAnother() {
        URI page = checkout();
        assertThat(stripe.pay(page, "4000000000000002")).isEqualTo("declined");
        assertThat(paid()).isFalse();
        assertThat(ledger.about(List.of(reference))).isEmpty();
        assertThat(checkout()).isEqualTo(page);

        stripe.pay(page);

        awaitPaid();
        assertBookedOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'duplicate', 'type': 'checkout.session.completed'}",
                "{'fault': 'delay', 'type': 'checkout.session.completed', 'milliseconds': 3000}",
                "{'fault': 'drop', 'type': 'checkout.session.completed'}",
                "{'fault': 'reorder', 'type': '*', 'times': 3, 'milliseconds': 1000}",
                "{'fault': 'fail', 'method': 'GET', 'path': '/v1/checkout/sessions/*', 'status': 500, 'times': 3}",
                "{'fault': 'slow', 'method': 'GET', 'path': '/v1/checkout/sessions/*', 'milliseconds': 4000, 'times':"
                        + " 1}"
            })
    void isBookedOnceWhateverHappensToTheWebhook(String misbehaviour) {
        URI page = checkout();
        stripe.misbehave(misbehaviour);

        stripe.pay(page);

        awaitPaid();
        assertBookedOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/checkout/sessions', 'times': 2}",
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/checkout/sessions', 'status': 500, 'times': 2}",
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/checkout/sessions', 'status': 429, 'times': 1}"
            })
    void opensOnePageWhenTheAnswerIsLost(String misbehaviour) {
        stripe.misbehave(misbehaviour);
        assertThatThrownBy(this::checkout).isInstanceOf(PaymentsUnavailable.class);

        URI page = checkout();

        assertThat(checkout()).isEqualTo(page);
        assertThat(pagesOf(charge)).isEqualTo(1);
    }

    @Test
    void twoWhoPayAtOnceAreSentToTheSamePage() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<URI> open = () -> {
                try {
                    return checkout();
                } catch (PaymentsUnavailable keyInUse) {
                    return checkout();
                }
            };
            List<Future<URI>> pages = threads.invokeAll(List.of(open, open, open));
            assertThat(pages)
                    .extracting(Future::get)
                    .hasSize(3)
                    .containsOnly(pages.getFirst().get());
        }
        assertThat(pagesOf(charge)).isEqualTo(1);
    }

    @Test
    void anotherOrganisationDoesNotLearnThatTheChargeExists() {
        Caller stranger = callers.organisationMember();

        assertThatThrownBy(() -> stranger.call(() -> charges.startCheckout(charge)))
                .isInstanceOf(NotFound.class);
    }

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

    @Test
    void believesOnlyWebhooksThatStripeSignedLately() throws Exception {
        String event = event("account.updated", false);
        long now = Instant.now().getEpochSecond();

        for (String signature : List.of(
                "",
                "t=1,v1=00",
                "t=" + now + ",v1=" + "0".repeat(64),
                signature(event, now, "whsec_another"),
                signature(event, now - 301, SimulatorSettings.LOCAL_WEBHOOK_SECRET),
                signature(event + " ", now, SimulatorSettings.LOCAL_WEBHOOK_SECRET))) {
            assertThat(post(event, signature)).as(signature).isEqualTo(400);
        }
        assertThat(stored(event)).isZero();

        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(post(event, signature(event, now, SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                    .isEqualTo(200);
        }
        assertThat(stored(event)).isEqualTo(1);
    }

    @Test
    void ignoresEventsOfTheOtherMode() throws Exception {
        String live = event("account.updated", true);

        assertThat(post(live, signature(live, Instant.now().getEpochSecond(), SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                .isEqualTo(200);
        assertThat(stored(live)).isZero();
    }

    @Test
    void acceptsEventsItDoesNotKnowAndChangesNothing() throws Exception {
        String unknown = event("invoice.created", false);

        assertThat(post(
                        unknown,
                        signature(unknown, Instant.now().getEpochSecond(), SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.sql("select count(*) from billing.stripe_event where id = :id and handled_at is not null")
                                        .param("id", JsonPath.<String>read(unknown, "$.id"))
                                        .query(Integer.class)
                                        .single()
                                == 1);
        assertThat(paid()).isFalse();
    }

    private static String event(String type, boolean live) {
        return """
            {"id": "evt_%s", "object": "event", "type": "%s", "livemode": %s, "data": {"object": {"id": "obj_unknown"}}}\
            """.formatted(Uuids.next(), type, live);
    }

    private static String signature(String body, long at, String secret) throws Exception {
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = hmac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + at + ",v1=" + HexFormat.of().formatHex(signed);
    }

    private int stored(String event) {
        return jdbc.sql("select count(*) from billing.stripe_event where id = :id")
                .param("id", JsonPath.<String>read(event, "$.id"))
                .query(Integer.class)
                .single();
    }

    private int post(String event, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stripe/webhook"))
                .POST(HttpRequest.BodyPublishers.ofString(event));
        if (!signature.isEmpty()) {
            request.header("Stripe-Signature", signature);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI checkout() {
        return payer.call(() -> charges.startCheckout(charge));
    }

    private void pay() {
        stripe.pay(checkout());
        awaitPaid();
    }

    private boolean paid() {
        return charges.about(reference).orElseThrow().paid();
    }

    private void awaitPaid() {
        await().atMost(PATIENCE).until(this::paid);
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

    private void assertBookedOnce() {
        await().atMost(PATIENCE).until(() -> ledger.about(List.of(reference)).size() == 2);
        assertThat(ledger.about(List.of(reference)))
                .extracting(LedgerEntry::words)
                .containsExactly("Payment received", "Card costs of the payment");
        assertThat(balance(AccountKind.CLIENT_FUNDS.of(reference.value()))).isEqualTo(GROSS.negated());
        assertThat(jdbc.sql("select count(*) from (select 1 from billing.posting group by currency having"
                                + " sum(minor) <> 0)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Money balance(AccountKind.Account account) {
        return ledger.balance(account, CurrencyUnit.GBP);
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

    private long pagesOf(ChargeId id) {
        return stripe.list("checkout/sessions?limit=100")
                .valueStream()
                .filter(page -> page.path("client_reference_id")
                        .asString()
                        .equals(id.value().toString()))
                .count();
    }
}
