package io.pilotage.ui.testing;

import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.ui.security.BrowserSession;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.springframework.boot.test.context.TestComponent;

/** Brings things to the state that a screen shows, through the services and with the roles of those who do it. */
@TestComponent
public class Stage {

    private final People people;
    private final Onboarding onboarding;
    private final Impersonation impersonation;
    private final Organisations organisations;
    private final Engagements engagements;
    private final Executives executives;
    private final Moderation moderation;
    private final BrowserSession session;
    private final Clock clock;

    Stage(
            People people,
            Onboarding onboarding,
            Impersonation impersonation,
            Organisations organisations,
            Engagements engagements,
            Executives executives,
            Moderation moderation,
            BrowserSession session,
            Clock clock) {
        this.people = people;
        this.onboarding = onboarding;
        this.impersonation = impersonation;
        this.organisations = organisations;
        this.engagements = engagements;
        this.executives = executives;
        this.moderation = moderation;
        this.session = session;
        this.clock = clock;
    }

    /** The person at the browser becomes an executive, with an empty profile. */
    public void becomeExecutive() {
        onboarding.choose(MarketplaceRole.EXECUTIVE);
        session.refreshRoles();
    }

    /** The person at the browser becomes an executive whose profile is published. */
    public void becomePublishedExecutive() {
        becomeExecutive();
        executives.saveDraft(executives.mine().version(), completeProfile());
        approve(SubjectKind.PROFILE, executives.submit().id().value());
    }

    /** A fractional engagement of somebody else's charity, sealed, closing in twenty days. */
    public EngagementId publishedEngagement() {
        PersonId buyer = new PersonId(UUID.randomUUID());
        people.seen(buyer, "Opal Ferry", buyer.value() + "@test.pilotage.example");
        onboarding.grant(buyer, MarketplaceRole.ORGANISATION_MEMBER);
        EngagementId id = as(buyer, List.of(), this::submitted);
        approve(SubjectKind.ENGAGEMENT, id.value());
        return id;
    }

    /** Like {@link #publishedEngagement}, of the person at the browser, who acts for organisations. */
    public EngagementId ownPublishedEngagement() {
        EngagementId id = submitted();
        approve(SubjectKind.ENGAGEMENT, id.value());
        return id;
    }

    private EngagementId submitted() {
        var organisation = organisations.create(new OrganisationDetails.Statement(
                DistinctName.like("Harbour Lights Housing"),
                Sector.THIRD,
                SizeBand.MEDIUM,
                Region.YORKSHIRE_AND_THE_HUMBER,
                null));
        var draft = engagements.create(organisation.id(), brief(clock.instant()));
        return engagements.submit(draft.id()).id();
    }

    private void approve(SubjectKind kind, UUID subject) {
        PersonId moderator = new PersonId(UUID.randomUUID());
        people.seen(moderator, "Moss Keel", moderator.value() + "@test.pilotage.example");
        as(moderator, List.of("moderator"), () -> {
            CaseDetails waiting = moderation.queue(null, kind, 100).items().stream()
                    .filter(it -> it.subject().equals(subject))
                    .findFirst()
                    .orElseThrow();
            return moderation.decide(waiting.id(), Decision.APPROVED, "Clear and complete.");
        });
    }

    /** On a thread of its own, because on the browser's thread the browser's session says who acts. */
    private <T> T as(PersonId person, List<String> staffRoles, Supplier<T> action) {
        return CompletableFuture.supplyAsync(() -> impersonation.as(person, staffRoles, action))
                .join();
    }

    private static Brief brief(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, UkTime.ZONE);
        return Brief.of(EngagementKind.FRACTIONAL)
                .role(LeadershipRole.CIO)
                .title("Fractional CIO for a housing charity")
                .summary(
                        "Our tenancy system is out of contract next spring, and nobody on the board can judge the offers.")
                .needs(Set.of(Responsibility.VENDOR_MANAGEMENT, Responsibility.STRATEGIC_IT_PLANNING))
                .skills(Set.of(Skill.FINANCIAL_ACUMEN))
                .outcomes(List.of("A vendor chosen and a contract that the board understands"))
                .outOfScope(List.of("Day-to-day support of users"))
                .daysPerMonth(new BigDecimal("3"))
                .budget(Budget.between(Money.parse("GBP 700.00"), Money.parse("GBP 950.00")))
                .startsOn(today.plusDays(40))
                .lengthMonths(12)
                .region(Region.YORKSHIRE_AND_THE_HUMBER)
                .place("Leeds")
                .onSitePercent(40)
                .criteria(List.of(
                        new Criterion("C1", "Has replaced a tenancy system", 40, true),
                        new Criterion("C2", "Explains technology to boards", 30, false)))
                .priceWeight(30)
                .biddingMode(BiddingMode.SEALED)
                .questionsUntil(now.plus(Duration.ofDays(10)))
                .closesAt(now.plus(Duration.ofDays(20)))
                .decisionOn(today.plusDays(30))
                .build();
    }

    private static ProfileContent completeProfile() {
        return ProfileContent.empty()
                .change()
                .headline("Part-time CIO for councils and charities")
                .summary(
                        "I help small public bodies to get their systems, data and suppliers under control, and tell boards "
                                + "in plain words what they pay for and why.")
                .roles(List.of(LeadershipRole.CIO))
                .responsibilities(List.of(
                        new Capability<>(
                                Responsibility.STRATEGIC_IT_PLANNING, 4, "Wrote and led a three-year IT plan."),
                        new Capability<>(Responsibility.VENDOR_MANAGEMENT, 3, "Renegotiated nine supplier contracts."),
                        new Capability<>(Responsibility.IT_GOVERNANCE, 2, "Set up a change board with the director.")))
                .skills(List.of(new Capability<>(Skill.COMMUNICATION, 4, "Reports to boards every quarter.")))
                .sectors(List.of(Sector.THIRD))
                .career(List.of(new CareerEntry(
                        "Borough of Ambermere",
                        "Head of IT",
                        YearMonth.of(2015, 4),
                        null,
                        Sector.PUBLIC,
                        SizeBand.LARGE,
                        null)))
                .dayRate(Money.parse("GBP 850.00"))
                .daysPerMonthFree(new BigDecimal("6"))
                .region(Region.WEST_MIDLANDS)
                .travelKm(120)
                .remotePercent(60)
                .languages(List.of(new Language("English", Fluency.NATIVE)))
                .build();
    }
}
