package io.pilotage.stripe.simulator.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.pilotage.stripe.simulator.api.Engine;
import io.pilotage.stripe.simulator.api.Onboarding;
import io.pilotage.stripe.simulator.request.Http;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The hosted page on which a person tells Stripe who they are and where to pay them. */
public final class OnboardingPage implements HttpHandler {
    private static final List<Html.Field> FIELDS = List.of(
            new Html.Field("first_name", "First name", "", "text", "given-name"),
            new Html.Field("last_name", "Last name", "", "text", "family-name"),
            new Html.Field("birth", "Date of birth", "", "date", "bday"),
            new Html.Field("sort_code", "Sort code", "For tests: 10-88-00", "text", "off"),
            new Html.Field("account_number", "Account number", "For tests: 00012345", "text", "off"));

    private final Engine engine;

    public OnboardingPage(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/onboard/".length());
        Optional<ObjectNode> found = engine.state().read(view -> view.find(Kind.ACCOUNT_LINK, id));
        if (found.isEmpty()) {
            Http.html(exchange, 404, Html.message("Nothing here", "There is no such onboarding link."));
            return;
        }
        ObjectNode link = found.get();
        boolean expired =
                Json.number(link, "expires_at") <= engine.clock().instant().getEpochSecond();
        if (expired || Json.flag(link, "used")) {
            Http.redirect(exchange, Json.text(link, "refresh_url"));
            return;
        }
        ObjectNode form = Http.form(exchange);
        if (!exchange.getRequestMethod().equals("POST")) {
            Http.html(exchange, 200, page(form, Map.of()));
            return;
        }
        boolean later = Json.text(form, "action").equals("later");
        Map<String, String> wrong = later ? Map.of() : check(form);
        if (!wrong.isEmpty()) {
            Http.html(exchange, 422, page(form, wrong));
            return;
        }
        engine.run(operation -> {
            if (!later) {
                Onboarding.complete(operation, Json.text(link, "account"), details(form));
            }
            return operation.state().edit(Kind.ACCOUNT_LINK, id, edited -> edited.put("used", true));
        });
        Http.redirect(exchange, Json.text(link, "return_url"));
    }

    private static Onboarding.Details details(ObjectNode form) {
        return new Onboarding.Details(
                Json.text(form, "first_name").strip(),
                Json.text(form, "last_name").strip(),
                digits(form, "sort_code"),
                digits(form, "account_number"));
    }

    private static String digits(ObjectNode form, String field) {
        return Json.text(form, field).replaceAll("[\\s-]", "");
    }

    private Map<String, String> check(ObjectNode form) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (Json.text(form, "first_name").isBlank()) {
            wrong.put("first_name", "Enter your first name.");
        }
        if (Json.text(form, "last_name").isBlank()) {
            wrong.put("last_name", "Enter your last name.");
        }
        if (!adult(Json.text(form, "birth"))) {
            wrong.put("birth", "Enter your date of birth; you must be 18 or older.");
        }
        if (!digits(form, "sort_code").matches("\\d{6}")) {
            wrong.put("sort_code", "A sort code has six digits.");
        }
        if (!digits(form, "account_number").matches("\\d{8}")) {
            wrong.put("account_number", "An account number has eight digits.");
        }
        if (!Json.text(form, "terms").equals("yes")) {
            wrong.put("terms", "Agree to the terms to go on.");
        }
        return wrong;
    }

    private boolean adult(String birth) {
        try {
            LocalDate today = LocalDate.ofInstant(engine.clock().instant(), ZoneOffset.UTC);
            return !LocalDate.parse(birth).isAfter(today.minusYears(18));
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static String page(ObjectNode typed, Map<String, String> wrong) {
        StringBuilder html = new StringBuilder("<h1>Get paid with Stripe</h1>");
        html.append("<p class=\"quiet\">Say who you are and where your money should go.</p>");
        html.append("<div class=\"card\"><form method=\"post\" novalidate>");
        FIELDS.forEach(field -> html.append(field.shown(typed, wrong)));
        boolean unticked = wrong.containsKey("terms");
        html.append(
                "<label class=\"check\" for=\"terms\"><input id=\"terms\" name=\"terms\" type=\"checkbox\" value=\"yes\"");
        html.append(Json.text(typed, "terms").equals("yes") ? " checked" : "");
        html.append(unticked ? " aria-invalid=\"true\" aria-describedby=\"terms-wrong\">" : ">");
        html.append("<span>I agree to the (simulated) terms of service.</span></label>");
        if (unticked) {
            html.append("<p class=\"wrong\" id=\"terms-wrong\">")
                    .append(wrong.get("terms"))
                    .append("</p>");
        }
        html.append("<button name=\"action\" value=\"submit\">Agree and submit</button>");
        html.append("<button class=\"second\" name=\"action\" value=\"later\">Save and finish later</button>");
        return Html.page("Get paid", html.append("</form></div>").toString());
    }
}
