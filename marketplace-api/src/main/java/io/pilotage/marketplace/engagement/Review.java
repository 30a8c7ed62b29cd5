package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.ModerationDecided;
import io.pilotage.marketplace.moderation.OwnSubmission;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.moderation.Submission;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands engagements to the moderators and carries out what they decide, both in the transaction of the act itself. */
@Component
class Review {

    private final Moderation moderation;
    private final EngagementStore engagements;
    private final EngagementProperties properties;
    private final Organisations organisations;
    private final Clock clock;

    Review(
            Moderation moderation,
            EngagementStore engagements,
            EngagementProperties properties,
            Organisations organisations,
            Clock clock) {
        this.organisations = organisations;
        this.moderation = moderation;
        this.engagements = engagements;
        this.properties = properties;
        this.clock = clock;
    }

    void request(Engagement engagement, OrganisationDetails organisation) {
        Brief brief = engagement.brief();
        moderation.submit(new Submission(
                SubjectKind.ENGAGEMENT,
                engagement.id().value(),
                engagement.authorId(),
                organisations.membersWith(organisation.id(), Permission.DRAFT),
                engagement.title(),
                text(brief),
                dayRate(brief),
                facts(engagement, organisation)));
    }

    List<Finding> findings(Engagement engagement) {
        Brief brief = engagement.brief();
        return moderation
                .findings(engagement.title(), text(brief), dayRate(brief))
                .items();
    }

    private static @Nullable Money dayRate(Brief brief) {
        return brief.kind() != null && BudgetBasis.of(brief.kind()) == BudgetBasis.DAY_RATE && brief.budget() != null
                ? brief.budget().max()
                : null;
    }

    void withdraw(EngagementId engagement) {
        moderation.withdraw(SubjectKind.ENGAGEMENT, engagement.value());
    }

    @EventListener
    void on(ModerationDecided decided) {
        if (decided.kind() != SubjectKind.ENGAGEMENT) {
            return;
        }
        Engagement engagement = engagements.load(new EngagementId(decided.submitted()));
        if (organisations.isMember(engagement.organisationId())) { // with whatever permissions, and since whenever
            throw new OwnSubmission();
        }
        switch (decided.decision()) {
            case APPROVED -> approve(engagement, decided.reason());
            case CHANGES_REQUESTED -> engagement.sendBack(decided.reason());
            case REJECTED -> engagement.reject(decided.reason());
            case SUPERSEDED -> {
                return; // a later case of the same engagement decides
            }
        }
        engagements.save(engagement);
    }

    /** An organisation may have become a public body since it submitted. */
    private void approve(Engagement engagement, String note) {
        if (organisations.get(engagement.organisationId()).sector() == Sector.PUBLIC
                && !engagement.brief().sealed()) {
            engagement.sendBack("Public bodies take sealed bids. Please choose sealed bidding and submit again.");
        } else {
            engagement.approve(note, clock.instant(), properties.minimumBiddingPeriod());
        }
    }

    private static String text(Brief brief) {
        return Stream.of(
                        Stream.of(brief.summary(), brief.place()),
                        brief.outcomes().stream(),
                        brief.outOfScope().stream(),
                        brief.languages().stream(),
                        brief.criteria().stream().map(Criterion::text))
                .flatMap(lines -> lines)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> facts(Engagement engagement, OrganisationDetails organisation) {
        Brief brief = engagement.brief();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Organisation",
                organisation.name() + " (" + organisation.sector().label() + ")");
        if (brief.kind() != null) {
            facts.put("Kind", brief.kind().label());
        }
        if (brief.clearance() != null) {
            facts.put("Clearance", brief.clearance().label());
        }
        if (brief.role() != null) {
            facts.put("Role", brief.role().label());
        }
        if (brief.kind() != null && brief.budget() != null) {
            facts.put(
                    BudgetBasis.of(brief.kind()).label(),
                    brief.budget().min() + " to " + brief.budget().max());
        }
        if (brief.biddingMode() != null) {
            facts.put("Bidding", brief.biddingMode().label());
        }
        if (brief.closesAt() != null) {
            facts.put("Closes", UkTime.inWords(brief.closesAt()));
        }
        if (engagement.appealStatement() != null) {
            facts.put("Appeal", engagement.appealStatement());
        }
        return facts;
    }
}
