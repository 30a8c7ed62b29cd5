package io.pilotage.stripe.simulator.api;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All endpoints of Stripe's API that the simulator knows. */
public final class Catalogue {
    private Catalogue() {}

    /** @param publicUrl the address under which people reach the hosted pages */
    public static List<Endpoint> endpoints(Supplier<String> publicUrl) {
        return Stream.of(
                        new Accounts().endpoints(),
                        new AccountLinks(publicUrl).endpoints(),
                        new Balances().endpoints(),
                        new BalanceTransactions().endpoints(),
                        new Charges().endpoints(),
                        new CheckoutSessions(publicUrl).endpoints(),
                        new Customers().endpoints(),
                        new Events().endpoints(),
                        new PaymentIntents().endpoints(),
                        new Payouts().endpoints(),
                        new Refunds().endpoints(),
                        new Transfers().endpoints(),
                        new TransferReversals().endpoints(),
                        new WebhookEndpoints().endpoints())
                .flatMap(List::stream)
                .toList();
    }
}
