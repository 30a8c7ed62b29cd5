package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.model.Account;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.AccountLinkCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostedPageTests {
    private static final String PERSON =
            "email=omar%40demo.pilotage.example&name=Omar+Kent&expiry=12%2F34&cvc=123&card=";
    private static final String DETAILS =
            "first_name=Erin&last_name=Calloway&birth=1975-04-01&sort_code=10-88-00&account_number=00012345&terms=yes";

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
    void paysAndSendsThePersonBack() throws Exception {
        Session session = session();
        assertThat(get(session.getUrl()).body()).contains("£3,060.00", "Three days of a fractional CIO", "test mode");

        HttpResponse<String> answer = post(session.getUrl(), PERSON + "4242+4242+4242+4242");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("http://localhost:8080/paid?session=" + session.getId());
        assertThat(stripe.v1().checkout().sessions().retrieve(session.getId()).getPaymentStatus())
                .isEqualTo("paid");
        assertThat(get(session.getUrl()).body()).contains("Already paid");
        assertThat(post(session.getUrl(), PERSON + "4242424242424242").statusCode())
                .isEqualTo(410);
    }

    @Test
    void showsADeclineBesideTheCardAndTakesAnother() throws Exception {
        Session session = session();

        HttpResponse<String> declined = post(session.getUrl(), PERSON + "4000000000009995");

        assertThat(declined.statusCode()).isEqualTo(402);
        assertThat(declined.body())
                .contains("id=\"card-wrong\">Your card has insufficient funds.", "value=\"Omar Kent\"");
        PaymentIntent intent = intent(session);
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
        assertThat(post(session.getUrl(), PERSON + "4242424242424242").statusCode())
                .isEqualTo(303);
        assertThat(intent(session).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void asksTheBankFirstWhenTheCardNeedsIt() throws Exception {
        Session session = session();
        HttpResponse<String> asked = post(session.getUrl(), PERSON + "4000002760003184");
        String authentication =
                simulator.url() + asked.headers().firstValue("Location").orElseThrow();
        assertThat(get(authentication).body()).contains("Complete authentication");
        assertThat(intent(session).getStatus()).isEqualTo("requires_action");

        assertThat(post(authentication, "outcome=fail").statusCode()).isEqualTo(402);
        assertThat(intent(session).getStatus()).isEqualTo("requires_payment_method");

        post(session.getUrl(), PERSON + "4000002760003184");
        assertThat(post(authentication, "outcome=complete").statusCode()).isEqualTo(303);
        assertThat(intent(session).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void namesEachFieldThatIsWrongAndKeepsWhatWasTyped() throws Exception {
        HttpResponse<String> answer = post(session().getUrl(), "email=omar&name=&card=1&expiry=13/20&cvc=x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("email-wrong", "name-wrong", "card-wrong", "expiry-wrong", "cvc-wrong", "value=\"omar\"");
    }

    @Test
    void neverRunsWhatWasTyped() throws Exception {
        HttpResponse<String> answer = post(session().getUrl(), "name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void onboardsAPersonOnce() throws Exception {
        Account account = stripe.v1().accounts().create(SimulatorFixtures.express());
        assertThat(account.getCapabilities().getTransfers()).isEqualTo("inactive");
        String link = link(account);
        assertThat(get(link).body()).contains("Sort code");
        assertThat(post(link, "first_name=Erin").statusCode()).isEqualTo(422);

        HttpResponse<String> answer = post(link, DETAILS);

        assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost:8080/back");
        Account after = stripe.v1().accounts().retrieve(account.getId());
        assertThat(after.getPayoutsEnabled()).isTrue();
        assertThat(after.getDetailsSubmitted()).isTrue();
        assertThat(after.getCapabilities().getTransfers()).isEqualTo("active");
        assertThat(after.getRequirements().getCurrentlyDue()).isEmpty();
        assertThat(get(link).headers().firstValue("Location")).hasValue("http://localhost:8080/again");
    }

    @Test
    void leavesTheAccountAsItWasWhenThePersonFinishesLater() throws Exception {
        Account account = stripe.v1().accounts().create(SimulatorFixtures.express());

        assertThat(post(link(account), "action=later").headers().firstValue("Location"))
                .hasValue("http://localhost:8080/back");

        assertThat(stripe.v1().accounts().retrieve(account.getId()).getDetailsSubmitted())
                .isFalse();
    }

    private Session session() throws Exception {
        return stripe.v1()
                .checkout()
                .sessions()
                .create(SimulatorFixtures.firstPeriod(306_000).build());
    }

    private PaymentIntent intent(Session session) throws Exception {
        String id = stripe.v1().checkout().sessions().retrieve(session.getId()).getPaymentIntent();
        return stripe.v1().paymentIntents().retrieve(id);
    }

    private String link(Account account) throws Exception {
        return stripe.v1()
                .accountLinks()
                .create(AccountLinkCreateParams.builder()
                        .setAccount(account.getId())
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setRefreshUrl("http://localhost:8080/again")
                        .setReturnUrl("http://localhost:8080/back")
                        .build())
                .getUrl();
    }

    private static HttpResponse<String> get(String url) throws IOException {
        return SimulatorFixtures.send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> post(String url, String form) throws IOException {
        return SimulatorFixtures.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }
}
