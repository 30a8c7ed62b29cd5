package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class CredentialsFitTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final YearMonth THIS_MONTH = YearMonth.from(TODAY);
    private static final List<String> QUALIFICATIONS = List.of("MBA, Harbour Business School", "Board governance, IoB");

    @Example
    void leavesAClearanceOutThatNobodyAsksFor() {
        assertThat(CredentialsFit.of(null, null, QUALIFICATIONS, TODAY))
                .isEqualTo(CredentialsFit.of(null, clearance(ClearanceLevel.DV, null), QUALIFICATIONS, TODAY));
    }

    @Example
    void isFullForTheClearanceThatIsAskedForOrAHigherOne() {
        assertThat(sc(clearance(ClearanceLevel.SC, null)).score()).isEqualTo(1);
        assertThat(sc(clearance(ClearanceLevel.DV, null)).score()).isEqualTo(1);
        assertThat(sc(clearance(ClearanceLevel.DV, null)).evidence())
                .startsWith("Holds Developed Vetting (DV), not verified; Security Check (SC) is asked for. Names 2,");
    }

    @Example
    void countsLessForALowerOneAndSaysWhatWouldChangeIt() {
        Fit lower = sc(clearance(ClearanceLevel.CTC, null));

        assertThat(lower.score()).isStrictlyBetween(sc(null).score(), 1.0);
        assertThat(lower.evidence()).startsWith("Holds Counter-Terrorist Check (CTC), not verified, but");
        assertThat(lower.wouldChange()).isEqualTo("Security Check (SC), or a higher clearance, that has not expired.");
    }

    @Example
    void countsAClearanceThatIsNotStatedAsNotHeldAndSaysSo() {
        Fit silent = sc(null);

        assertThat(silent.score()).isEqualTo(0.25);
        assertThat(silent.evidence()).contains("states no clearance. Counted as not held.");
        assertThat(silent.wouldChange())
                .isEqualTo("Stating Security Check (SC), or a higher clearance, that has not expired.");
    }

    @Property
    void neverFallsForStatingMore(
            @ForAll ClearanceLevel asked,
            @ForAll ClearanceLevel stated,
            @ForAll @IntRange(min = -24, max = 24) int monthsLeft,
            @ForAll @IntRange(max = 1) int named) {
        var less = QUALIFICATIONS.subList(0, named);
        var more = QUALIFICATIONS.subList(0, named + 1);
        double silent = CredentialsFit.of(asked, null, less, TODAY).score();
        var held = clearance(stated, THIS_MONTH.plusMonths(monthsLeft));

        assertThat(CredentialsFit.of(asked, held, less, TODAY).score()).isGreaterThanOrEqualTo(silent);
        assertThat(CredentialsFit.of(asked, null, more, TODAY).score()).isGreaterThanOrEqualTo(silent);
    }

    @Example
    void countsAClearanceToTheEndOfItsLastMonth() {
        assertThat(sc(clearance(ClearanceLevel.SC, THIS_MONTH)).score()).isEqualTo(1);

        Fit expired = sc(clearance(ClearanceLevel.DV, THIS_MONTH.minusMonths(1)));
        assertThat(expired.score()).isEqualTo(0.25);
        assertThat(expired.evidence())
                .startsWith(
                        "Security Check (SC) is asked for; Developed Vetting (DV) expired at the end of February 2026.");
    }

    private static Fit sc(@Nullable Clearance held) {
        return CredentialsFit.of(ClearanceLevel.SC, held, QUALIFICATIONS, TODAY);
    }

    private static Clearance clearance(ClearanceLevel level, @Nullable YearMonth expires) {
        return new Clearance(level, "Tern Port Police", expires);
    }
}
