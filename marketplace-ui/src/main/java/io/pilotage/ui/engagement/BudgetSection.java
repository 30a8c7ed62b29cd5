package io.pilotage.ui.engagement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.BudgetBasis;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.ui.component.FieldRegistry;
import io.pilotage.ui.component.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The band that the organisation is ready to pay, and what its upper end comes to with everything added. */
final class BudgetSection extends BriefSection {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(31);

    private final Price price;
    private final BigDecimalField min;
    private final BigDecimalField max;
    private final BigDecimalField searchFee;
    private final Paragraph allIn = new Paragraph();
    private CurrencyUnit currency = CurrencyUnit.GBP;
    private EngagementKind kind = EngagementKind.FRACTIONAL;

    BudgetSection(FieldRegistry form, Price price) {
        super("engagement.brief.budget");
        this.price = price;
        min = form.field("budget.min", new BigDecimalField());
        max = form.field("budget.max", new BigDecimalField());
        searchFee = form.field("searchFeePercent", new BigDecimalField(getTranslation("engagement.brief.search-fee")));
        searchFee.setSuffixComponent(new Span("%"));
        searchFee.setHelperText(getTranslation("engagement.brief.search-fee.help"));
        allIn.getElement().setAttribute("role", "status");
        add(columns(min, max, searchFee), allIn);
    }

    @Override
    void show(EngagementKind shown) {
        kind = shown;
        String basis = BudgetBasis.of(shown).label();
        min.setLabel(getTranslation("engagement.brief.budget.min", basis));
        max.setLabel(getTranslation("engagement.brief.budget.max", basis));
        searchFee.setVisible(shown == EngagementKind.PERMANENT);
    }

    @Override
    void read(Brief brief) {
        Budget budget = brief.budget();
        Money least = budget == null ? null : budget.min();
        Money most = budget == null ? null : budget.max();
        Money given = most == null ? least : most;
        if (given != null) {
            currency = given.getCurrencyUnit();
        }
        String symbol = currency.getSymbol(Locale.UK);
        min.setPrefixComponent(new Span(symbol));
        max.setPrefixComponent(new Span(symbol));
        min.setValue(least == null ? null : least.getAmount());
        max.setValue(most == null ? null : most.getAmount());
        searchFee.setValue(brief.searchFeePercent());
        tellAllIn(brief);
    }

    @Override
    void write(BriefBuilder brief) {
        Money least = money(min.getValue());
        Money most = money(max.getValue());
        brief.budget(least == null && most == null ? null : new Budget(least, most))
                .searchFeePercent(searchFee.isVisible() ? searchFee.getValue() : null);
    }

    /** What the upper end comes to with VAT; for a hire on the payroll there is no such sum. */
    void tellAllIn(Brief brief) {
        Money most = money(max.getValue());
        allIn.setVisible(most != null
                && most.isPositive()
                && (kind == EngagementKind.ADVISORY || (byTheDay() && sensible(brief.daysPerMonth()))));
        if (!allIn.isVisible() || most == null) {
            return;
        }
        BigDecimal days = brief.daysPerMonth();
        if (byTheDay() && days != null) {
            allIn.setText(getTranslation(
                    "engagement.brief.all-in.month",
                    MoneyText.words(price.quote(most, days).payable())));
        } else {
            allIn.setText(getTranslation(
                    "engagement.brief.all-in.price",
                    MoneyText.words(price.quote(most).payable())));
        }
    }

    private static boolean sensible(@Nullable BigDecimal days) {
        return days != null && days.signum() > 0 && days.compareTo(MOST_DAYS) <= 0;
    }

    private boolean byTheDay() {
        return BudgetBasis.of(kind) == BudgetBasis.DAY_RATE;
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount, RoundingMode.HALF_EVEN);
    }
}
