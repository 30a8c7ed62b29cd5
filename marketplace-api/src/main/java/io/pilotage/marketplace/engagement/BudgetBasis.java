package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.EngagementKind;
import java.math.BigDecimal;
import org.joda.money.Money;

/** What a budget buys: a day, a piece of work, or a year on the payroll; with the limits beyond which an amount is surely a slip. */
public enum BudgetBasis {
    DAY_RATE("Day rate", "100", "5000"),
    FIXED_PRICE("Fixed price", "500", "2000000"),
    YEARLY_SALARY("Yearly salary", "20000", "500000");

    private final String label;
    private final BigDecimal least;
    private final BigDecimal most;

    BudgetBasis(String label, String least, String most) {
        this.label = label;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    public static BudgetBasis of(EngagementKind kind) {
        return switch (kind) {
            case FRACTIONAL, INTERIM -> DAY_RATE;
            case ADVISORY -> FIXED_PRICE;
            case PERMANENT -> YEARLY_SALARY;
        };
    }

    public String label() {
        return label;
    }

    /** Whether the amount is within the limits; they fit all currencies in which budgets are written, which are of about the pound's size. */
    boolean allows(Money amount) {
        return amount.getAmount().compareTo(least) >= 0 && amount.getAmount().compareTo(most) <= 0;
    }

    String limits() {
        return least.toPlainString() + " to " + most.toPlainString();
    }
}
