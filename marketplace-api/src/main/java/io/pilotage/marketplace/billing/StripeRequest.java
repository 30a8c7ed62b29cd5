package io.pilotage.marketplace.billing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.JsonDocument;
import java.net.URI;
import org.joda.money.Money;

/** A request to Stripe that changes something there; stored whole, so that it can be repeated to the letter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "request")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StripeRequest.OpenAccount.class, name = "open-account"),
    @JsonSubTypes.Type(value = StripeRequest.LinkAccount.class, name = "link-account"),
    @JsonSubTypes.Type(value = StripeRequest.OpenCheckout.class, name = "open-checkout"),
    @JsonSubTypes.Type(value = StripeRequest.Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = StripeRequest.Refund.class, name = "refund")
})
public sealed interface StripeRequest extends JsonDocument {

    /** An account through which an executive is paid. */
    record OpenAccount(ExecutiveId executive, String email) implements StripeRequest {}

    /** A page on which the executive gives Stripe their particulars; good for one visit. */
    record LinkAccount(String account, URI returnUrl, URI refreshUrl) implements StripeRequest {}

    /** A page on which the payer pays a charge; gross and VAT are its two lines. */
    record OpenCheckout(
            ChargeId charge,
            ChargeReference reference,
            String description,
            Money gross,
            Money vat,
            URI successUrl,
            URI cancelUrl)
            implements StripeRequest {}

    /** The executive's net for released work, out of the payment of the charge. */
    record Transfer(ReleaseId release, ChargeReference reference, Money net, String account, String stripeCharge)
            implements StripeRequest {}

    /** A payment in suspense, whole, back to the card that it came from. */
    record Refund(PaymentInSuspenseId payment, Money amount, String stripeCharge) implements StripeRequest {}
}
