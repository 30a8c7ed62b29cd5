package io.pilotage.marketplace.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.Responsibility;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProfileChecksTests {

    private final ProfileChecks checks =
            new ProfileChecks(Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void anEmptyProfileMayBeKeptAsADraft() {
        assertThat(checks.draft(ProfileContent.empty()).errors()).isEmpty();
    }

    @Test
    void aCompleteProfileMayBeSubmitted() {
        assertThat(checks.submission(ProfileFixtures.complete()).errors()).isEmpty();
    }

    @Test
    void anEmptyProfileHearsOfEveryMissingFieldAtOnce() {
        assertThat(fields(checks.submission(ProfileContent.empty()).errors()))
                .containsExactlyInAnyOrder(
                        "headline",
                        "summary",
                        "roles",
                        "responsibilities",
                        "skills",
                        "sectors",
                        "career",
                        "dayRate",
                        "daysPerMonthFree",
                        "region",
                        "travelKm",
                        "remotePercent",
                        "languages");
    }

    @Test
    void evenADraftCannotHaveValuesThatMakeNoSense() {
        ProfileContent content = ProfileContent.empty()
                .change()
                .headline("x".repeat(121))
                .responsibilities(List.of(
                        new Capability<>(Responsibility.IT_GOVERNANCE, 5, null),
                        new Capability<>(Responsibility.IT_GOVERNANCE, 1, null)))
                .career(List.of(
                        new CareerEntry("A", "B", YearMonth.of(2020, 2), YearMonth.of(2020, 1), null, null, null),
                        new CareerEntry("A", "B", YearMonth.of(2026, 7), null, null, null, null)))
                .dayRate(Money.parse("EUR -5.00"))
                .daysPerMonthFree(new BigDecimal("2.3"))
                .travelKm(-1)
                .remotePercent(101)
                .build();

        assertThat(fields(checks.draft(content).errors()))
                .containsExactlyInAnyOrder(
                        "headline",
                        "responsibilities[0].level",
                        "responsibilities[1].code",
                        "career[0].to",
                        "career[1].from",
                        "dayRate.currency",
                        "dayRate.amount",
                        "daysPerMonthFree",
                        "travelKm",
                        "remotePercent");
    }

    @Test
    void evenADraftCannotHaveDecimalsThatNobodyWrites() {
        ProfileContent content = ProfileContent.empty()
                .change()
                .daysPerMonthFree(new BigDecimal("1e-20000"))
                .build();

        assertThat(fields(checks.draft(content).errors())).containsExactly("daysPerMonthFree");
    }

    @Test
    void evenADraftCannotHaveAClearanceOfNoLevelOrForAges() {
        ProfileContent content = ProfileContent.empty()
                .change()
                .clearance(new Clearance(null, "x".repeat(201), YearMonth.of(9999, 1)))
                .build();

        assertThat(fields(checks.draft(content).errors()))
                .containsExactlyInAnyOrder("clearance.level", "clearance.sponsor", "clearance.expires");
    }

    @Test
    void evenADraftCannotHoldHalvesOfCharacters() {
        assertThat(checks.draft(ProfileFixtures.headed("Half a rocket \uD83D")).errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("headline", "malformed"));
        assertThat(checks.draft(ProfileFixtures.headed("A rocket \uD83D\uDE80")).errors())
                .isEmpty();
    }

    @Test
    void evenADraftCannotHaveMonthsOfOtherAges() {
        YearMonth ancient = YearMonth.of(-999999999, 1);
        ProfileContent content = ProfileContent.empty()
                .change()
                .career(List.of(new CareerEntry(null, null, ancient, ancient, null, null, null)))
                .qualifications(List.of(new Qualification(Qualification.Kind.EDUCATION, null, null, ancient)))
                .development(List.of(new DevelopmentActivity(null, null, ancient, null)))
                .build();

        assertThat(fields(checks.draft(content).errors()))
                .containsExactlyInAnyOrder(
                        "career[0].from", "career[0].to", "qualifications[0].awarded", "development[0].completed");
    }

    @Test
    void namesEachLanguageOnceAndInOneSpelling() {
        ProfileContent content = ProfileContent.empty()
                .change()
                .languages(List.of(
                        new Language(" wELSH", Fluency.BASIC),
                        new Language("British sign language", Fluency.BASIC),
                        new Language("Welsh", Fluency.NATIVE),
                        new Language("We\u202Elsh", Fluency.BASIC),
                        new Language("Klingon", Fluency.BASIC)))
                .build();

        assertThat(content.languages())
                .extracting(Language::name)
                .startsWith("Welsh", "British Sign Language", "Welsh");
        assertThat(checks.draft(content).errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(
                        tuple("languages[2].name", "repeated"),
                        tuple("languages[3].name", "unknown-language"),
                        tuple("languages[4].name", "unknown-language"));
    }

    @Test
    void developmentCountsOnlyWhenItIsCompleted() {
        ProfileContent content = ProfileContent.empty()
                .change()
                .development(List.of(
                        new DevelopmentActivity(null, "Course on boards", YearMonth.of(2026, 6), 12),
                        new DevelopmentActivity(null, null, YearMonth.of(2026, 7), 0)))
                .build();

        assertThat(fields(checks.draft(content).errors()))
                .containsExactlyInAnyOrder("development[1].completed", "development[1].hours");
        assertThat(fields(checks.submission(content).errors())).contains("development[0].kind", "development[1].title");
    }

    @Test
    void aSubmittedCapabilityNeedsALevelAndEvidence() {
        ProfileContent it = ProfileFixtures.complete();
        ProfileContent content = it.change()
                .responsibilities(List.of(
                        it.responsibilities().get(0),
                        it.responsibilities().get(1),
                        new Capability<>(Responsibility.DATA_MANAGEMENT, 0, "Short")))
                .build();

        assertThat(checks.submission(content).errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactlyInAnyOrder(
                        tuple("responsibilities[2].level", "missing"),
                        tuple("responsibilities[2].evidence", "too-short"));
    }

    private static List<String> fields(List<FieldError> errors) {
        return errors.stream().map(FieldError::field).toList();
    }
}
