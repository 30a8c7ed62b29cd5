package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.URL;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Links that lead a person to the hosted onboarding page; each works once and for a few minutes. */
final class AccountLinks {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Supplier<String> publicUrl;

    AccountLinks(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Endpoint> endpoints() {
        Parameters options = new Parameters()
                .optional("fields", oneOf("currently_due", "eventually_due"))
                .optional("future_requirements", oneOf("include", "omit"));
        return List.of(Endpoint.post(
                "/v1/account_links",
                new Parameters()
                        .required("account", TEXT)
                        .required("type", oneOf("account_onboarding", "account_update"))
                        .optional("refresh_url", URL)
                        .optional("return_url", URL)
                        .optional("collect", oneOf("currently_due", "eventually_due"))
                        .optional("collection_options", options),
                this::create));
    }

    private ObjectNode create(Call call) {
        String account = call.text("account");
        if (call.state().find(Kind.ACCOUNT, account).isEmpty()) {
            throw StripeError.noSuch("account", account, "account");
        }
        if (!call.has("refresh_url")) {
            throw StripeError.missing("refresh_url");
        }
        if (!call.has("return_url")) {
            throw StripeError.missing("return_url");
        }
        if (call.text("type").equals("account_update")) {
            throw StripeError.invalid(
                    null,
                    "type",
                    "You cannot create account_update links for accounts whose requirements Stripe collects.");
        }
        String id = Kind.ACCOUNT_LINK.newId();
        ObjectNode kept = Json.object().put("id", id).put("account", account).put("used", false);
        kept.put("refresh_url", call.text("refresh_url")).put("return_url", call.text("return_url"));
        long expires = call.operation().at().plus(LIFE).getEpochSecond();
        call.state().put(Kind.ACCOUNT_LINK, kept.put("expires_at", expires));
        ObjectNode link = Json.object()
                .put("object", "account_link")
                .put("created", call.operation().now());
        return link.put("expires_at", expires).put("url", publicUrl.get() + "/onboard/" + id);
    }
}
