package io.pilotage.stripe.simulator.page;

import static io.pilotage.stripe.simulator.page.Html.escape;

import io.pilotage.stripe.simulator.api.TestCard;
import io.pilotage.stripe.simulator.state.Json;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the payment page shows, and what it refuses. */
final class PaymentForm {
    private static final List<Html.Field> FIELDS = List.of(
            new Html.Field("email", "Email", "", "email", "email"),
            new Html.Field("name", "Name on card", "", "text", "cc-name"),
            new Html.Field("card", "Card number", "Test cards are listed below.", "text", "cc-number"));
    private static final Html.Field EXPIRY = new Html.Field("expiry", "Expires (MM/YY)", "", "text", "cc-exp");
    private static final Html.Field CODE = new Html.Field("cvc", "Security code", "", "text", "cc-csc");

    private PaymentForm() {}

    static String of(ObjectNode session, ObjectNode typed, Map<String, String> wrong) {
        String total = money(Json.number(session, "amount_total"), Json.text(session, "currency"));
        StringBuilder html = new StringBuilder();
        html.append("<h1>Pay by card</h1><p class=\"total\">").append(total).append("</p>");
        html.append("<div class=\"card\"><table><caption class=\"quiet\">What you pay for</caption>");
        for (JsonNode item : session.path("_line_items")) {
            html.append("<tr><th scope=\"row\">%s%s</th><td class=\"amount\">%s</td></tr>"
                    .formatted(
                            escape(Json.text(item, "description")),
                            Json.number(item, "quantity") > 1 ? " × " + Json.number(item, "quantity") : "",
                            money(Json.number(item, "amount_total"), Json.text(item, "currency"))));
        }
        html.append("</table><form method=\"post\" action=\"/pay/")
                .append(escape(Json.text(session, "id")))
                .append("\" novalidate>");
        FIELDS.forEach(field -> html.append(field.shown(typed, wrong)));
        html.append("<div class=\"row\"><div>")
                .append(EXPIRY.shown(typed, wrong))
                .append("</div><div>");
        html.append(CODE.shown(typed, wrong)).append("</div></div>");
        html.append("<button type=\"submit\">Pay ").append(total).append("</button></form>");
        if (Json.has(session, "cancel_url")) {
            html.append("<a class=\"button second\" href=\"%s\">Cancel and go back</a>"
                    .formatted(escape(Json.text(session, "cancel_url"))));
        }
        return Html.page("Pay " + total, html.append(cards()).append("</div>").toString());
    }

    private static String cards() {
        String rows = Arrays.stream(TestCard.values())
                .map(card -> "<tr><td><code>%s</code></td><td>%s</td></tr>"
                        .formatted(card.number().replaceAll("(.{4})(?=.)", "$1 "), escape(card.outcome())))
                .collect(Collectors.joining());
        return "<details><summary>Test cards</summary><p class=\"hint\">With any future date and any three digits.</p>"
                + "<table><tr><th scope=\"col\">Number</th><th scope=\"col\">What happens</th></tr>" + rows
                + "</table></details>";
    }

    static String authentication(ObjectNode session) {
        return Html.page("Confirm it is you", """
                <div class="card">
                <h1>Confirm it is you</h1>
                <p>Your bank wants to know that you are the one who pays %s.</p>
                <form method="post">
                <button name="outcome" value="complete">Complete authentication</button>
                <button class="second" name="outcome" value="fail">Fail authentication</button>
                </form>
                </div>
                """.formatted(
                        money(Json.number(session, "amount_total"), Json.text(session, "currency"))));
    }

    static Map<String, String> check(ObjectNode typed) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!Json.text(typed, "email").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            wrong.put("email", "Enter an email address, such as name@example.org.");
        }
        if (Json.text(typed, "name").isBlank()) {
            wrong.put("name", "Enter the name on the card.");
        }
        if (TestCard.of(Json.text(typed, "card")).isEmpty()) {
            wrong.put("card", "Only test cards work here. Choose one of the numbers below.");
        }
        if (!Json.text(typed, "expiry").matches("\\s*(0[1-9]|1[0-2])\\s*/\\s*[2-9]\\d\\s*")) {
            wrong.put("expiry", "Enter month and year, such as 12/34.");
        }
        if (!Json.text(typed, "cvc").matches("\\s*\\d{3,4}\\s*")) {
            wrong.put("cvc", "Enter the three digits on the back.");
        }
        return wrong;
    }

    static String money(long minor, String currency) {
        Currency known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(known);
        format.setMinimumFractionDigits(known.getDefaultFractionDigits());
        format.setMaximumFractionDigits(known.getDefaultFractionDigits());
        return escape(format.format(BigDecimal.valueOf(minor, known.getDefaultFractionDigits())));
    }
}
