package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes a {@link ProfileContent} part by part; what is not set is missing in the content. */
public final class ProfileContentBuilder {

    private @Nullable String headline;
    private @Nullable String summary;
    private List<LeadershipRole> roles = List.of();
    private List<Capability<Responsibility>> responsibilities = List.of();
    private List<Capability<Skill>> skills = List.of();
    private List<Sector> sectors = List.of();
    private List<CareerEntry> career = List.of();
    private List<Qualification> qualifications = List.of();
    private @Nullable Money dayRate;
    private @Nullable BigDecimal daysPerMonthFree;
    private @Nullable LocalDate availableFrom;
    private @Nullable Region region;
    private @Nullable Integer travelKm;
    private @Nullable Integer remotePercent;
    private List<DevelopmentActivity> development = List.of();
    private List<Language> languages = List.of();
    private @Nullable Clearance clearance;

    ProfileContentBuilder() {}

    ProfileContentBuilder(ProfileContent content) {
        headline = content.headline();
        summary = content.summary();
        roles = content.roles();
        responsibilities = content.responsibilities();
        skills = content.skills();
        sectors = content.sectors();
        career = content.career();
        qualifications = content.qualifications();
        dayRate = content.dayRate();
        daysPerMonthFree = content.daysPerMonthFree();
        availableFrom = content.availableFrom();
        region = content.region();
        travelKm = content.travelKm();
        remotePercent = content.remotePercent();
        development = content.development();
        languages = content.languages();
        clearance = content.clearance();
    }

    public ProfileContentBuilder headline(@Nullable String value) {
        headline = value;
        return this;
    }

    public ProfileContentBuilder summary(@Nullable String value) {
        summary = value;
        return this;
    }

    public ProfileContentBuilder roles(List<LeadershipRole> value) {
        roles = value;
        return this;
    }

    public ProfileContentBuilder responsibilities(List<Capability<Responsibility>> value) {
        responsibilities = value;
        return this;
    }

    public ProfileContentBuilder skills(List<Capability<Skill>> value) {
        skills = value;
        return this;
    }

    public ProfileContentBuilder sectors(List<Sector> value) {
        sectors = value;
        return this;
    }

    public ProfileContentBuilder career(List<CareerEntry> value) {
        career = value;
        return this;
    }

    public ProfileContentBuilder qualifications(List<Qualification> value) {
        qualifications = value;
        return this;
    }

    public ProfileContentBuilder dayRate(@Nullable Money value) {
        dayRate = value;
        return this;
    }

    public ProfileContentBuilder daysPerMonthFree(@Nullable BigDecimal value) {
        daysPerMonthFree = value;
        return this;
    }

    public ProfileContentBuilder availableFrom(@Nullable LocalDate value) {
        availableFrom = value;
        return this;
    }

    public ProfileContentBuilder region(@Nullable Region value) {
        region = value;
        return this;
    }

    public ProfileContentBuilder travelKm(@Nullable Integer value) {
        travelKm = value;
        return this;
    }

    public ProfileContentBuilder remotePercent(@Nullable Integer value) {
        remotePercent = value;
        return this;
    }

    public ProfileContentBuilder development(List<DevelopmentActivity> value) {
        development = value;
        return this;
    }

    public ProfileContentBuilder languages(List<Language> value) {
        languages = value;
        return this;
    }

    public ProfileContentBuilder clearance(@Nullable Clearance value) {
        clearance = value;
        return this;
    }

    public ProfileContent build() {
        return new ProfileContent(
                headline,
                summary,
                roles,
                responsibilities,
                skills,
                sectors,
                career,
                qualifications,
                dayRate,
                daysPerMonthFree,
                availableFrom,
                region,
                travelKm,
                remotePercent,
                development,
                languages,
                clearance);
    }
}
