package io.pilotage.marketplace.engagement;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.search.EngagementDocument;
import io.pilotage.search.Place;
import io.pilotage.search.Places;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes a published engagement as the document that is searched; it lies at its place, or else in the middle of its region. */
final class Listing {

    private Listing() {}

    static EngagementDocument of(Engagement engagement, OrganisationDetails organisation) {
        Brief brief = engagement.brief();
        BudgetBasis basis = BudgetBasis.of(requireNonNull(brief.kind()));
        Budget budget = requireNonNull(brief.budget());
        Money max = requireNonNull(budget.max());
        Region region = requireNonNull(brief.region());
        Optional<Place> place = Optional.ofNullable(brief.place()).flatMap(Places::named);
        int onSitePercent = requireNonNull(brief.onSitePercent());
        return new EngagementDocument(
                engagement.id().value(),
                requireNonNull(brief.title()),
                requireNonNull(brief.summary()),
                brief.kind().name(),
                requireNonNull(brief.role()).name(),
                organisation.sector().name(),
                region.name(),
                place.map(Place::latitude).orElse(region.latitude()),
                place.map(Place::longitude).orElse(region.longitude()),
                onSitePercent < 100,
                onSitePercent,
                brief.daysPerMonth() == null ? null : brief.daysPerMonth().doubleValue(),
                basis == BudgetBasis.DAY_RATE ? minor(budget.min()) : null,
                basis == BudgetBasis.DAY_RATE ? minor(max) : null,
                basis == BudgetBasis.FIXED_PRICE ? minor(max) : null,
                max.getCurrencyUnit().getCode(),
                names(brief.needs()),
                names(brief.skills()),
                brief.needs().stream().map(Responsibility::label).toList(),
                brief.outcomes(),
                brief.criteria().stream()
                        .map(Criterion::text)
                        .filter(Objects::nonNull)
                        .toList(),
                brief.languages(),
                brief.clearance() == null ? null : brief.clearance().name(),
                organisation.name(),
                organisation.sizeBand().name(),
                requireNonNull(engagement.publishedAt()),
                engagement.closesAt(),
                brief.startsOn(),
                brief.sealed());
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.getAmountMinorLong();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
