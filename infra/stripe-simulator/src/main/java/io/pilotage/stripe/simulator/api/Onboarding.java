package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a connected account becomes able to be paid: what is still due, and what follows once nothing is. */
public final class Onboarding {
    /**
     * What the person enters at Stripe.
     *
     * @param sortCode six digits
     * @param accountNumber eight digits
     */
    public record Details(String firstName, String lastName, String sortCode, String accountNumber) {}

    private static final List<String> DUE = List.of(
            "external_account",
            "individual.dob.day",
            "individual.dob.month",
            "individual.dob.year",
            "individual.first_name",
            "individual.last_name",
            "tos_acceptance.date",
            "tos_acceptance.ip");

    private Onboarding() {}

    public static ObjectNode complete(Operation operation, String id, Details details) {
        return change(operation, id, account -> {
            account.put("details_submitted", true);
            account.remove("_restricted");
            Json.child(account, "tos_acceptance").put("date", operation.now());
            if (!Json.has(account, "business_type")) {
                account.put("business_type", "individual");
            }
            account.put("_name", details.firstName() + " " + details.lastName());
            ArrayNode banks =
                    (ArrayNode) Json.child(account, "external_accounts").get("data");
            banks.removeAll();
            banks.add(bank(id, details, Json.text(account, "country"), Json.text(account, "default_currency")));
        });
    }

    /** Makes the account unable to be paid again, as when Stripe finds that a document is missing. */
    public static ObjectNode restrict(Operation operation, String id) {
        return change(operation, id, account -> account.put("_restricted", true));
    }

    private static ObjectNode bank(String account, Details details, String country, String currency) {
        ObjectNode bank = Template.of("bank_account");
        String number = details.accountNumber();
        bank.put("id", Kind.randomId("ba_"))
                .put("account", account)
                .put("country", country)
                .put("currency", currency);
        bank.put("last4", number.substring(number.length() - 4)).put("routing_number", details.sortCode());
        return bank.put("account_holder_name", details.firstName() + " " + details.lastName());
    }

    static ObjectNode change(Operation operation, String id, Consumer<ObjectNode> edit) {
        ObjectNode before =
                operation.state().find(Kind.ACCOUNT, id).orElseThrow(() -> StripeError.noSuch("account", id, "id"));
        ObjectNode after = operation.state().edit(Kind.ACCOUNT, id, account -> {
            edit.accept(account);
            review(account);
        });
        operation.withOwner(id).emit("account.updated", after, before);
        return after;
    }

    /** Derives what the account may do from what it has handed in. */
    static void review(ObjectNode account) {
        boolean complete = Json.flag(account, "details_submitted");
        boolean restricted = Json.flag(account, "_restricted");
        boolean active = complete && !restricted;
        ObjectNode capabilities = Json.child(account, "capabilities");
        List.copyOf(capabilities.propertyNames())
                .forEach(capability -> capabilities.put(capability, active ? "active" : "inactive"));
        account.put("charges_enabled", active && capabilities.has("card_payments"));
        account.put("payouts_enabled", active);
        List<String> due = restricted ? List.of("individual.verification.document") : complete ? List.of() : DUE;
        ObjectNode requirements = Json.child(account, "requirements");
        for (String field : List.of("currently_due", "eventually_due", "past_due")) {
            ArrayNode list = requirements.putArray(field);
            due.forEach(list::add);
        }
        requirements.put("disabled_reason", active ? null : "requirements.past_due");
    }

    static boolean mayReceiveTransfers(JsonNode account) {
        return Json.text(Json.child(account, "capabilities"), "transfers").equals("active");
    }
}
