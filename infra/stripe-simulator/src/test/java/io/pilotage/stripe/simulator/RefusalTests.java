package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RefusalTests {
    private static final String LINE =
            "line_items[0][price_data][currency]=gbp&line_items[0][price_data][product_data][name]=x"
                    + "&line_items[0][quantity]=1&line_items[0][price_data][unit_amount]=";

    @TempDir
    Path data;

    private StripeSimulator simulator;

    @BeforeEach
    void start() {
        simulator = StripeSimulator.start(SimulatorSettings.in(data));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /v1/transfers         | amount=5&currency=gbp                                      | parameter_missing         | destination
            /v1/transfers         | amount=x&currency=gbp&destination=acct_1                   | parameter_invalid_integer | amount
            /v1/transfers         | amount=-5&currency=gbp&destination=acct_1                  | parameter_invalid_integer | amount
            /v1/transfers         | amount=999999999&currency=gbp&destination=acct_1           | amount_too_large          | amount
            /v1/transfers         | amount=5&currency=xyz&destination=acct_1                   | -                         | currency
            /v1/transfers         | amount=5&currency=gbp&destination=acct_1&tip=1             | parameter_unknown         | tip
            /v1/transfers         | amount=5&currency=gbp&destination=                         | parameter_invalid_empty   | destination
            /v1/customers         | email=nobody                                               | email_invalid             | email
            /v1/customers         | metadata=x                                                 | -                         | metadata
            /v1/accounts          | country=GB                                                 | parameter_missing         | type
            /v1/accounts          | type=standard                                              | -                         | type
            /v1/accounts          | type=express&business_profile[size]=1                      | parameter_unknown         | business_profile[size]
            /v1/account_links     | account=acct_1&type=account_onboarding                     | resource_missing          | account
            /v1/checkout/sessions | mode=payment                                               | parameter_missing         | success_url
            /v1/checkout/sessions | mode=payment&success_url=nowhere                           | url_invalid               | success_url
            /v1/checkout/sessions | mode=payment&success_url=http://a.b/&line_items=x          | -                         | line_items
            /v1/refunds           | amount=5                                                   | parameter_missing         | charge
            /v1/payouts           | amount=5&currency=gbp                                      | balance_insufficient      | -
            """)
    void refusesInStripesShape(String path, String form, String code, String parameter) throws IOException {
        HttpResponse<String> answer = post(path, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = Json.MAPPER.readTree(answer.body()).get("error");
        assertThat(Json.text(error, "type")).isEqualTo("invalid_request_error");
        assertThat(Json.optionalText(error, "code")).isEqualTo(code);
        assertThat(Json.optionalText(error, "param")).isEqualTo(parameter);
        assertThat(Json.text(error, "message")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"29,amount_too_small", "100000000,amount_too_large"})
    void refusesTotalsThatCannotBeCharged(long amount, String code) throws IOException {
        String form = "mode=payment&success_url=http://a.b/&" + LINE + amount;

        assertThat(post("/v1/checkout/sessions", form).body()).contains(code);
    }

    @Test
    void refusesAWrongOrMissingKey() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.url() + "/v1/balance"));
        assertThat(SimulatorFixtures.send(request.build()).statusCode()).isEqualTo(401);
        assertThat(SimulatorFixtures.send(request.header("Authorization", "Bearer sk_test_other")
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAnUnknownAccountAndAddress() throws IOException {
        assertThat(get("/v1/balance", "acct_nobody").statusCode()).isEqualTo(403);
        assertThat(get("/v1/invoices", "").statusCode()).isEqualTo(404);
        assertThat(get("/v1/charges/ch_nothing", "").body()).contains("resource_missing");
    }

    @Test
    void failsOnDemandWithoutExecuting() throws IOException {
        SimulatorFixtures.control(
                simulator, "/faults", "{\"fault\":\"fail\",\"status\":429,\"path\":\"/v1/cust*\",\"times\":2}");

        assertThat(post("/v1/customers", "name=a").statusCode()).isEqualTo(429);
        assertThat(post("/v1/customers", "name=a").statusCode()).isEqualTo(429);
        assertThat(post("/v1/customers", "name=a").statusCode()).isEqualTo(200);
        assertThat(Json.MAPPER.readTree(get("/v1/customers", "").body()).get("data"))
                .hasSize(1);
    }

    @Test
    void walksListsInBothDirections() throws StripeException {
        StripeClient stripe = SimulatorFixtures.client(simulator);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.addFirst(stripe.v1()
                    .customers()
                    .create(CustomerCreateParams.builder().setName("n" + i).build())
                    .getId());
        }

        var first = stripe.v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(3L).build());
        assertThat(first.getData()).extracting(Customer::getId).isEqualTo(ids.subList(0, 3));
        assertThat(first.getHasMore()).isTrue();
        var after = CustomerListParams.builder()
                .setLimit(4L)
                .setStartingAfter(ids.get(2))
                .build();
        var rest = stripe.v1().customers().list(after);
        assertThat(rest.getData()).extracting(Customer::getId).isEqualTo(ids.subList(3, 7));
        assertThat(rest.getHasMore()).isFalse();
        var before = CustomerListParams.builder()
                .setLimit(2L)
                .setEndingBefore(ids.get(4))
                .build();
        var back = stripe.v1().customers().list(before);
        assertThat(back.getData()).extracting(Customer::getId).isEqualTo(ids.subList(2, 4));
        assertThat(back.getHasMore()).isTrue();
    }

    private HttpResponse<String> post(String path, String form) throws IOException {
        return SimulatorFixtures.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.replace("[", "%5B").replace("]", "%5D")))
                .build());
    }

    private HttpResponse<String> get(String path, String account) throws IOException {
        HttpRequest.Builder request = request(path);
        return SimulatorFixtures.send(
                account.isEmpty()
                        ? request.build()
                        : request.header("Stripe-Account", account).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + path))
                .header("Authorization", "Bearer " + SimulatorSettings.LOCAL_SECRET_KEY);
    }
}
