package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.JsonDocument;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an executive says about themself; may be incomplete while it is a draft, see {@link ProfileChecks}.
 *
 * @param dayRate for one day's work, without VAT
 * @param daysPerMonthFree 0 to 23, in half days
 * @param availableFrom null means at once
 * @param region where the person lives
 * @param travelKm how far from there the person travels to work on site
 * @param remotePercent the share of the work, 0 to 100, that the person wants to do remotely
 * @param development what the person did for their own development, as they say
 * @param clearance the highest that the person holds; null when none is stated
 */
public record ProfileContent(
        @Nullable String headline,
        @Nullable String summary,
        List<LeadershipRole> roles,
        List<Capability<Responsibility>> responsibilities,
        List<Capability<Skill>> skills,
        List<Sector> sectors,
        List<CareerEntry> career,
        List<Qualification> qualifications,
        @Nullable Money dayRate,
        @Nullable BigDecimal daysPerMonthFree,
        @Nullable LocalDate availableFrom,
        @Nullable Region region,
        @Nullable Integer travelKm,
        @Nullable Integer remotePercent,
        List<DevelopmentActivity> development,
        List<Language> languages,
        @Nullable Clearance clearance)
        implements JsonDocument {

    private static final ProfileContent EMPTY = new ProfileContentBuilder().build();

    public ProfileContent {
        roles = distinct(roles);
        responsibilities = listed(responsibilities);
        skills = listed(skills);
        sectors = distinct(sectors);
        career = listed(career);
        qualifications = listed(qualifications);
        development = listed(development);
        languages = listed(languages);
    }

    /** The content of a profile that nobody has written anything in yet. */
    public static ProfileContent empty() {
        return EMPTY;
    }

    /** A copy to change. */
    public ProfileContentBuilder change() {
        return new ProfileContentBuilder(this);
    }

    /** The same with what is left of the free days when others are taken up; what is not said stays unsaid. */
    ProfileContent less(BigDecimal daysPerMonth) {
        if (daysPerMonthFree == null || daysPerMonth.signum() == 0) {
            return this;
        }
        return change().daysPerMonthFree(daysPerMonthFree.subtract(daysPerMonth).max(BigDecimal.ZERO))
                .build();
    }

    // A client that leaves a list out means an empty one, and an entry that is null means none.
    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> distinct(@Nullable List<T> values) {
        return listed(values).stream().distinct().toList();
    }
}
