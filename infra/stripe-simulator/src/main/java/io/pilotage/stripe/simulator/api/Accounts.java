package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.BOOLEAN;
import static io.pilotage.stripe.simulator.request.Shapes.CURRENCY;
import static io.pilotage.stripe.simulator.request.Shapes.EMAIL;
import static io.pilotage.stripe.simulator.request.Shapes.INTEGER;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.URL;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;
import static io.pilotage.stripe.simulator.request.Shapes.text;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.Shape;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Connected accounts: whom the platform pays. */
final class Accounts {
    private static final String URL_OF_LIST = "/v1/accounts";
    private static final Shape REQUESTED = new Parameters().optional("requested", BOOLEAN);
    private static final List<String> FIELDS = List.of("business_type", "default_currency", "email");

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        URL_OF_LIST,
                        common().optional("type", oneOf("custom", "express", "standard"))
                                .optional("country", text(2))
                                .optional("controller", controller()),
                        this::create),
                Endpoint.get(URL_OF_LIST, Listing.parametersWithCreated(), this::list),
                Endpoint.get("/v1/account", call -> own(call)),
                Endpoint.get("/v1/accounts/{id}", call -> find(call, call.id())),
                Endpoint.post("/v1/accounts/{id}", common(), this::update),
                Endpoint.delete("/v1/accounts/{id}", this::delete));
    }

    private static Parameters common() {
        return new Parameters()
                .optional("business_profile", businessProfile())
                .optional("business_type", oneOf("company", "government_entity", "individual", "non_profit"))
                .optional(
                        "capabilities",
                        new Parameters().optional("transfers", REQUESTED).optional("card_payments", REQUESTED))
                .optional("default_currency", CURRENCY)
                .optional("email", EMAIL)
                .optional("metadata", METADATA)
                .optional("settings", new Parameters().optional("payouts", payouts()));
    }

    private static Parameters businessProfile() {
        return new Parameters()
                .optional("mcc", text(4))
                .optional("name", TEXT)
                .optional("product_description", text(40000))
                .optional("support_email", EMAIL)
                .optional("support_phone", TEXT)
                .optional("url", URL);
    }

    private static Parameters controller() {
        return new Parameters()
                .optional("fees", new Parameters().optional("payer", oneOf("account", "application")))
                .optional("losses", new Parameters().optional("payments", oneOf("application", "stripe")))
                .optional("requirement_collection", oneOf("application", "stripe"))
                .optional("stripe_dashboard", new Parameters().optional("type", oneOf("express", "full", "none")));
    }

    private static Parameters payouts() {
        Parameters schedule = new Parameters()
                .optional("delay_days", INTEGER)
                .optional("interval", oneOf("daily", "manual", "monthly", "weekly"))
                .optional("monthly_anchor", INTEGER)
                .optional("weekly_anchor", TEXT);
        return new Parameters().optional("schedule", schedule).optional("statement_descriptor", text(22));
    }

    private ObjectNode create(Call call) {
        if (call.has("type") == call.has("controller")) {
            throw call.has("type")
                    ? StripeError.invalid(null, "type", "You cannot pass both type and controller.")
                    : StripeError.missing("type");
        }
        requireExpress(call);
        ObjectNode account = Template.of("account");
        String id = Kind.ACCOUNT.newId();
        account.put("id", id).put("created", call.operation().now());
        if (call.has("country")) {
            account.put("country", call.text("country"));
        }
        if (call.has("controller")) {
            account.put("type", "none");
            Json.child(account, "controller").putObject("fees").put("payer", "application");
        }
        Json.child(account, "external_accounts").put("url", "/v1/accounts/" + id + "/external_accounts");
        apply(call, account);
        Onboarding.review(account);
        return call.state().put(Kind.ACCOUNT, account);
    }

    /** Only what Express means is simulated: Stripe hosts onboarding and dashboard, the platform pays fees and losses. */
    private static void requireExpress(Call call) {
        ObjectNode controller = Json.child(call.parameters(), "controller");
        boolean express = call.has("type")
                ? call.text("type").equals("express")
                : Json.text(Json.child(controller, "stripe_dashboard"), "type").equals("express")
                        && Json.text(Json.child(controller, "fees"), "payer").equals("application")
                        && Json.text(Json.child(controller, "losses"), "payments")
                                .equals("application");
        if (!express) {
            throw StripeError.invalid(
                    null,
                    call.has("type") ? "type" : "controller",
                    "The simulator knows Express accounts only: type=express, or a controller with stripe_dashboard[type]=express,"
                            + " fees[payer]=application and losses[payments]=application.");
        }
    }

    private static void apply(Call call, ObjectNode account) {
        call.copyTo(account, FIELDS.toArray(String[]::new));
        call.mergeMetadata(account);
        merge(Json.child(account, "business_profile"), Json.child(call.parameters(), "business_profile"));
        ObjectNode payouts = Json.child(Json.child(account, "settings"), "payouts");
        ObjectNode given = Json.child(Json.child(call.parameters(), "settings"), "payouts");
        merge(Json.child(payouts, "schedule"), Json.child(given, "schedule"));
        if (given.has("statement_descriptor")) {
            payouts.set("statement_descriptor", given.get("statement_descriptor"));
        }
        ObjectNode capabilities = Json.child(account, "capabilities");
        Json.child(call.parameters(), "capabilities").properties().forEach(entry -> {
            if (Json.flag(entry.getValue(), "requested")) {
                if (!capabilities.has(entry.getKey())) {
                    capabilities.put(entry.getKey(), "inactive");
                }
            } else {
                capabilities.remove(entry.getKey());
            }
        });
    }

    private static void merge(ObjectNode into, ObjectNode given) {
        given.properties().forEach(entry -> into.set(entry.getKey(), entry.getValue()));
    }

    private ObjectNode list(Call call) {
        return Listing.of(call, Kind.ACCOUNT, URL_OF_LIST);
    }

    private static ObjectNode own(Call call) {
        String owner = call.operation().owner();
        if (!owner.isEmpty()) {
            return find(call, owner);
        }
        ObjectNode platform = Template.of("account");
        platform.put("id", "acct_platform").put("type", "standard").put("details_submitted", true);
        platform.put("charges_enabled", true).put("payouts_enabled", true);
        return platform;
    }

    /** An account is visible to the platform and to itself. */
    static ObjectNode find(Call call, String id) {
        String owner = call.operation().owner();
        return call.state()
                .find(Kind.ACCOUNT, id)
                .filter(account -> owner.isEmpty() || owner.equals(id))
                .orElseThrow(() -> StripeError.accountUnknown(id));
    }

    private ObjectNode update(Call call) {
        find(call, call.id());
        return Onboarding.change(call.operation(), call.id(), account -> apply(call, account));
    }

    private ObjectNode delete(Call call) {
        find(call, call.id());
        if (Balances.total(call.state(), call.id()).values().stream().anyMatch(amount -> amount != 0)) {
            throw StripeError.invalid(
                    "account_invalid", null, "This account has a balance other than zero and cannot be deleted.");
        }
        call.state().remove(Kind.ACCOUNT, call.id());
        return Json.object().put("id", call.id()).put("object", "account").put("deleted", true);
    }
}
