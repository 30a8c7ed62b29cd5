package io.pilotage.marketplace.billing.stripe;

import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Controller;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import io.pilotage.marketplace.billing.StripeRequest;
import java.util.Locale;
import org.joda.money.Money;

/** Our requests in Stripe's words; the same request always gives the same parameters, as its idempotency demands. */
final class StripeParameters {

    /** Metadata under which a transfer carries the release that it pays. */
    static final String RELEASE = "release";

    /** Metadata under which a page carries the charge that is paid there. */
    static final String CHARGE = "charge";

    /** Metadata under which an account carries the executive whose it is. */
    static final String EXECUTIVE = "executive";

    private static final String PAYMENT = "payment";
    private static final String COUNTRY = "GB";

    private StripeParameters() {}

    /** An account with Stripe's light dashboard; the platform bears fees and losses, Stripe collects what the law asks for. */
    static AccountCreateParams of(StripeRequest.OpenAccount request) {
        var controller = Controller.builder()
                .setStripeDashboard(Controller.StripeDashboard.builder()
                        .setType(Controller.StripeDashboard.Type.EXPRESS)
                        .build())
                .setFees(Controller.Fees.builder()
                        .setPayer(Controller.Fees.Payer.APPLICATION)
                        .build())
                .setLosses(Controller.Losses.builder()
                        .setPayments(Controller.Losses.Payments.APPLICATION)
                        .build())
                .setRequirementCollection(Controller.RequirementCollection.STRIPE)
                .build();
        return AccountCreateParams.builder()
                .setController(controller)
                .setCountry(COUNTRY)
                .setEmail(request.email())
                .setCapabilities(AccountCreateParams.Capabilities.builder()
                        .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .putMetadata(EXECUTIVE, request.executive().value().toString())
                .build();
    }

    static AccountLinkCreateParams of(StripeRequest.LinkAccount request) {
        return AccountLinkCreateParams.builder()
                .setAccount(request.account())
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setReturnUrl(request.returnUrl().toString())
                .setRefreshUrl(request.refreshUrl().toString())
                .build();
    }

    static SessionCreateParams of(StripeRequest.OpenCheckout request) {
        String charge = request.charge().value().toString();
        var checkout = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(charge)
                .putMetadata(CHARGE, charge)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription(request.description())
                        .setTransferGroup(request.reference().value().toString())
                        .putMetadata(CHARGE, charge)
                        .build())
                .setSuccessUrl(request.successUrl().toString())
                .setCancelUrl(request.cancelUrl().toString())
                .addLineItem(line(request.description(), request.gross()));
        if (request.vat().isPositive()) {
            checkout.addLineItem(line("VAT", request.vat()));
        }
        return checkout.build();
    }

    private static LineItem line(String name, Money amount) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(code(amount))
                        .setUnitAmount(amount.getAmountMinorLong())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    /** Out of the payment of the charge, so that it can be made before the payment has settled. */
    static TransferCreateParams of(StripeRequest.Transfer request) {
        return TransferCreateParams.builder()
                .setAmount(request.net().getAmountMinorLong())
                .setCurrency(code(request.net()))
                .setDestination(request.account())
                .setSourceTransaction(request.stripeCharge())
                .setTransferGroup(request.reference().value().toString())
                .putMetadata(RELEASE, request.release().value().toString())
                .build();
    }

    static RefundCreateParams of(StripeRequest.Refund request) {
        return RefundCreateParams.builder()
                .setCharge(request.stripeCharge())
                .setAmount(request.amount().getAmountMinorLong())
                .putMetadata(PAYMENT, request.payment().value().toString())
                .build();
    }

    private static String code(Money amount) {
        return amount.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT);
    }
}
