package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a profile offers, as far as matching looks at it. A name is not part of it, so it cannot count, nor are dates of birth or of
 * degrees; texts are quoted as evidence, and only whether there is one counts.
 *
 * @param availableFrom null means at once
 * @param remotePercent share of the work that the person wants to do remotely, 0 to 100
 * @param qualifications certificates and degrees with who gave them, in words
 */
record Offered(
        Set<LeadershipRole> roles,
        Map<Responsibility, Claim> responsibilities,
        Map<Skill, Claim> skills,
        Set<Sector> sectors,
        List<Post> career,
        List<String> qualifications,
        @Nullable Clearance clearance,
        List<DevelopmentActivity> development,
        @Nullable Money dayRate,
        @Nullable BigDecimal daysPerMonthFree,
        @Nullable LocalDate availableFrom,
        @Nullable Region region,
        @Nullable Integer travelKm,
        @Nullable Integer remotePercent,
        List<Language> languages) {

    /** The level, 1 to 4, that a person claims for a responsibility or skill, and what shows it. */
    record Claim(int level, @Nullable String evidence) {

        /** A claim that nothing shows counts for half. */
        double strength() {
            return level / 4.0 * (evidence == null || evidence.isBlank() ? 0.5 : 1);
        }
    }

    /**
     * One entry of the career.
     *
     * @param lasted whether it was held for a year or more, or is held still
     */
    record Post(
            @Nullable String title,
            @Nullable String organisation,
            @Nullable Sector sector,
            @Nullable SizeBand sizeBand,
            @Nullable String achieved,
            boolean lasted) {

        /** The post in quotation marks. */
        String quoted() {
            return "“" + title + (organisation == null ? "" : ", " + organisation) + "”";
        }
    }
}
