package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.BOOLEAN;
import static io.pilotage.stripe.simulator.request.Shapes.CURRENCY;
import static io.pilotage.stripe.simulator.request.Shapes.EMAIL;
import static io.pilotage.stripe.simulator.request.Shapes.INTEGER;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.URL;
import static io.pilotage.stripe.simulator.request.Shapes.listOf;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;
import static io.pilotage.stripe.simulator.request.Shapes.text;

import io.pilotage.stripe.simulator.request.Parameters;

/** What a Checkout session may be asked to be. */
final class CheckoutParameters {
    private CheckoutParameters() {}

    static Parameters create() {
        return new Parameters()
                .required("mode", oneOf("payment", "setup", "subscription"))
                .required("success_url", URL)
                .optional("cancel_url", URL)
                .optional("line_items", listOf(lineItem()))
                .optional("client_reference_id", text(200))
                .optional("customer", TEXT)
                .optional("customer_email", EMAIL)
                .optional("customer_creation", oneOf("always", "if_required"))
                .optional("currency", CURRENCY)
                .optional("expires_at", INTEGER)
                .optional("locale", text(10))
                .optional("metadata", METADATA)
                .optional("payment_intent_data", paymentIntentData())
                .optional("payment_method_types", listOf(oneOf("card")))
                .optional("submit_type", oneOf("auto", "book", "donate", "pay"))
                .optional("billing_address_collection", oneOf("auto", "required"))
                .optional("ui_mode", oneOf("hosted", "hosted_page"));
    }

    static Parameters list() {
        return Listing.parametersWithCreated()
                .optional("customer", TEXT)
                .optional("payment_intent", TEXT)
                .optional("status", oneOf("complete", "expired", "open"));
    }

    private static Parameters lineItem() {
        Parameters product = new Parameters()
                .required("name", TEXT)
                .optional("description", text(40000))
                .optional("images", listOf(TEXT))
                .optional("metadata", METADATA)
                .optional("tax_code", TEXT);
        Parameters price = new Parameters()
                .required("currency", CURRENCY)
                .optional("product_data", product)
                .optional("tax_behavior", oneOf("exclusive", "inclusive", "unspecified"))
                .optional("unit_amount", INTEGER);
        return new Parameters()
                .optional("adjustable_quantity", new Parameters().required("enabled", BOOLEAN))
                .optional("price_data", price)
                .optional("quantity", INTEGER);
    }

    private static Parameters paymentIntentData() {
        return new Parameters()
                .optional("capture_method", oneOf("automatic", "automatic_async"))
                .optional("description", text(1000))
                .optional("metadata", METADATA)
                .optional("receipt_email", EMAIL)
                .optional("statement_descriptor", text(22))
                .optional("statement_descriptor_suffix", text(22))
                .optional("transfer_group", TEXT);
    }
}
