package io.pilotage.marketplace.billing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what the books say of the platform's balance at Stripe against what Stripe says. They differ for moments, while a payment is on
 * its way into the books.
 */
@Component
class BooksAgainstStripe {

    private static final Logger LOG = LoggerFactory.getLogger(BooksAgainstStripe.class);

    private final PaymentHistory history;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BooksAgainstStripe(
            PaymentHistory history,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void compare() {
        Map<CurrencyUnit, Money> differences = new HashMap<>();
        history.received().forEach(money -> differences.put(money.getCurrencyUnit(), money.negated()));
        ledger.balances(AccountKind.STRIPE_BALANCE.account())
                .forEach(money -> differences.merge(money.getCurrencyUnit(), money, Money::plus));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from billing.stripe_difference").update();
            differences.values().stream().filter(money -> !money.isZero()).forEach(this::note);
        });
    }

    private void note(Money difference) {
        LOG.warn("The books have {} more at Stripe than Stripe has", difference);
        jdbc.sql("insert into billing.stripe_difference (currency, minor, at) values (:currency, :minor, :now)")
                .param("currency", difference.getCurrencyUnit().getCode())
                .param("minor", difference.getAmountMinorLong())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
