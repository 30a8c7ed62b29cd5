package io.pilotage.ui.listing;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.BudgetBasis;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of a brief in words. */
final class BriefFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private BriefFacts() {}

    static Facts work(EngagementDetails engagement) {
        Brief brief = engagement.brief();
        OrganisationDetails organisation = engagement.organisation();
        Facts facts = new Facts()
                .with(words("listing.organisation"), organisation.name())
                .with(
                        words("listing.sector"),
                        organisation.sector().label() + ", "
                                + organisation.sizeBand().label())
                .with(
                        words("listing.kind"),
                        brief.kind() == null ? null : brief.kind().label())
                .with(
                        words("listing.role"),
                        brief.role() == null ? null : brief.role().label())
                .with(
                        words("listing.days"),
                        brief.daysPerMonth() == null
                                ? null
                                : words(
                                        "listing.days.value",
                                        brief.daysPerMonth().toPlainString()))
                .with(budgetLabel(brief), budget(brief.budget()))
                .with(
                        words("listing.search-fee"),
                        brief.searchFeePercent() == null
                                ? null
                                : brief.searchFeePercent().toPlainString() + " %")
                .with(words("listing.starts"), day(brief.startsOn()))
                .with(words("listing.length"), length(brief))
                .with(words("listing.where"), where(brief));
        return facts.with(
                        words("listing.on-site"),
                        brief.onSitePercent() == null ? null : words("listing.on-site.value", brief.onSitePercent()))
                .with(
                        words("listing.languages"),
                        brief.languages().isEmpty() ? null : String.join(", ", brief.languages()))
                .with(
                        words("listing.clearance"),
                        brief.clearance() == null ? null : brief.clearance().label());
    }

    static Facts dates(Brief brief, Clock clock) {
        Facts facts = new Facts();
        if (brief.biddingMode() != null) {
            facts.with(words("listing.mode"), brief.biddingMode().label());
        }
        moment(facts, "listing.questions-until", brief.questionsUntil(), clock);
        moment(facts, "listing.closes", brief.closesAt(), clock);
        return facts.with(words("listing.decision"), day(brief.decisionOn()));
    }

    private static void moment(Facts facts, String key, @Nullable Instant moment, Clock clock) {
        if (moment != null) {
            facts.with(words(key), new RelativeTime(moment, clock));
        }
    }

    private static String budgetLabel(Brief brief) {
        return brief.kind() == null
                ? words("listing.budget")
                : BudgetBasis.of(brief.kind()).label();
    }

    private static @Nullable String budget(@Nullable Budget budget) {
        if (budget == null || budget.max() == null) {
            return null;
        }
        Money least = budget.min();
        String most = MoneyText.brief(budget.max());
        return least == null || least.isEqual(budget.max())
                ? words("listing.budget.up-to", most)
                : words("listing.budget.band", MoneyText.brief(least), most);
    }

    private static String length(Brief brief) {
        return brief.lengthMonths() == null
                ? words("listing.length.open")
                : words("listing.length.months", brief.lengthMonths());
    }

    private static @Nullable String where(Brief brief) {
        if (brief.region() == null) {
            return brief.place();
        }
        return brief.place() == null
                ? brief.region().label()
                : brief.place() + ", " + brief.region().label();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static String words(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
