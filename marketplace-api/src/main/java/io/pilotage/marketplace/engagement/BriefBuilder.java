package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Brief} part by part; what is not set is missing in the brief. */
public final class BriefBuilder {

    private @Nullable EngagementKind kind;
    private @Nullable LeadershipRole role;
    private @Nullable String title;
    private @Nullable String summary;
    private Set<Responsibility> needs = Set.of();
    private Set<Skill> skills = Set.of();
    private List<String> outcomes = List.of();
    private List<String> outOfScope = List.of();
    private @Nullable BigDecimal daysPerMonth;
    private @Nullable Budget budget;
    private @Nullable BigDecimal searchFeePercent;
    private @Nullable LocalDate startsOn;
    private @Nullable Integer lengthMonths;
    private @Nullable Region region;
    private @Nullable String place;
    private @Nullable Integer onSitePercent;
    private List<String> languages = List.of();
    private @Nullable ClearanceLevel clearance;
    private List<Criterion> criteria = List.of();
    private @Nullable Integer priceWeight;
    private @Nullable BiddingMode biddingMode;
    private @Nullable Instant questionsUntil;
    private @Nullable Instant closesAt;
    private @Nullable LocalDate decisionOn;

    BriefBuilder() {}

    BriefBuilder(Brief brief) {
        kind = brief.kind();
        role = brief.role();
        title = brief.title();
        summary = brief.summary();
        needs = brief.needs();
        skills = brief.skills();
        outcomes = brief.outcomes();
        outOfScope = brief.outOfScope();
        daysPerMonth = brief.daysPerMonth();
        budget = brief.budget();
        searchFeePercent = brief.searchFeePercent();
        startsOn = brief.startsOn();
        lengthMonths = brief.lengthMonths();
        region = brief.region();
        place = brief.place();
        onSitePercent = brief.onSitePercent();
        languages = brief.languages();
        clearance = brief.clearance();
        criteria = brief.criteria();
        priceWeight = brief.priceWeight();
        biddingMode = brief.biddingMode();
        questionsUntil = brief.questionsUntil();
        closesAt = brief.closesAt();
        decisionOn = brief.decisionOn();
    }

    public BriefBuilder kind(@Nullable EngagementKind value) {
        kind = value;
        return this;
    }

    public BriefBuilder role(@Nullable LeadershipRole value) {
        role = value;
        return this;
    }

    public BriefBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    public BriefBuilder summary(@Nullable String value) {
        summary = value;
        return this;
    }

    public BriefBuilder needs(Set<Responsibility> value) {
        needs = value;
        return this;
    }

    public BriefBuilder skills(Set<Skill> value) {
        skills = value;
        return this;
    }

    public BriefBuilder outcomes(List<String> value) {
        outcomes = value;
        return this;
    }

    public BriefBuilder outOfScope(List<String> value) {
        outOfScope = value;
        return this;
    }

    public BriefBuilder daysPerMonth(@Nullable BigDecimal value) {
        daysPerMonth = value;
        return this;
    }

    public BriefBuilder budget(@Nullable Budget value) {
        budget = value;
        return this;
    }

    public BriefBuilder searchFeePercent(@Nullable BigDecimal value) {
        searchFeePercent = value;
        return this;
    }

    public BriefBuilder startsOn(@Nullable LocalDate value) {
        startsOn = value;
        return this;
    }

    public BriefBuilder lengthMonths(@Nullable Integer value) {
        lengthMonths = value;
        return this;
    }

    public BriefBuilder region(@Nullable Region value) {
        region = value;
        return this;
    }

    public BriefBuilder place(@Nullable String value) {
        place = value;
        return this;
    }

    public BriefBuilder onSitePercent(@Nullable Integer value) {
        onSitePercent = value;
        return this;
    }

    public BriefBuilder languages(List<String> value) {
        languages = value;
        return this;
    }

    public BriefBuilder clearance(@Nullable ClearanceLevel value) {
        clearance = value;
        return this;
    }

    public BriefBuilder criteria(List<Criterion> value) {
        criteria = value;
        return this;
    }

    public BriefBuilder priceWeight(@Nullable Integer value) {
        priceWeight = value;
        return this;
    }

    public BriefBuilder biddingMode(@Nullable BiddingMode value) {
        biddingMode = value;
        return this;
    }

    public BriefBuilder questionsUntil(@Nullable Instant value) {
        questionsUntil = value;
        return this;
    }

    public BriefBuilder closesAt(@Nullable Instant value) {
        closesAt = value;
        return this;
    }

    public BriefBuilder decisionOn(@Nullable LocalDate value) {
        decisionOn = value;
        return this;
    }

    public Brief build() {
        return new Brief(
                kind,
                role,
                title,
                summary,
                needs,
                skills,
                outcomes,
                outOfScope,
                daysPerMonth,
                budget,
                searchFeePercent,
                startsOn,
                lengthMonths,
                region,
                place,
                onSitePercent,
                languages,
                clearance,
                criteria,
                priceWeight,
                biddingMode,
                questionsUntil,
                closesAt,
                decisionOn);
    }
}
