package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialsFitTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final YearMonth THIS_MONTH = YearMonth.from(TODAY);
    private static final List<String> CERTIFICATES = List.of("MBA, Harbour Business School", "Board governance, IoB");

    @Test
    void leavesAClearanceOutThatNobodyAsksFor() {
        assertThat(CredentialsFit.of(null, null, CERTIFICATES, TODAY))
                .isEqualTo(CredentialsFit.of(null, clearance(ClearanceLevel.DV, null), CERTIFICATES, TODAY));
    }

    @Test
    void isFullForTheClearanceThatIsAskedForOrAHigherOne() {
        assertThat(sc(clearance(ClearanceLevel.SC, null)).score()).isEqualTo(1);
        assertThat(sc(clearance(ClearanceLevel.DV, null)).score()).isEqualTo(1);
        assertThat(sc(clearance(ClearanceLevel.DV, null)).evidence())
                .startsWith("Holds Developed Vetting (DV), not verified; Security Check (SC) is asked for. Names 2,");
    }

    @Test
    void countsLessForALowerOneAndSaysWhatWouldChangeIt() {
        Fit lower = sc(clearance(ClearanceLevel.CTC, null));

        assertThat(lower.score()).isBetween(0.2, sc(null).score());
        assertThat(lower.evidence()).startsWith("Holds Counter-Terrorist Check (CTC), not verified, but");
        assertThat(lower.wouldChange()).isEqualTo("Security Check (SC), or a higher clearance, that has not expired.");
    }

    @Test
    void isNeutralToWhoStatesNoneAndSaysSo() {
        assertThat(CredentialsFit.of(ClearanceLevel.SC, null, List.of(), TODAY).score())
                .isEqualTo(0.5);
        assertThat(sc(null).evidence()).contains("states no clearance. Counted as neutral.");
    }

    @Test
    void countsAClearanceToTheEndOfItsLastMonth() {
        assertThat(sc(clearance(ClearanceLevel.SC, THIS_MONTH)).score()).isEqualTo(1);

        Fit expired = sc(clearance(ClearanceLevel.DV, THIS_MONTH.minusMonths(1)));
        assertThat(expired.score()).isEqualTo(0.25);
        assertThat(expired.evidence())
                .startsWith(
                        "Security Check (SC) is asked for; Developed Vetting (DV) expired at the end of February 2026.");
    }

    private static Fit sc(@Nullable Clearance held) {
        return CredentialsFit.of(ClearanceLevel.SC, held, CERTIFICATES, TODAY);
    }

    private static Clearance clearance(ClearanceLevel level, @Nullable YearMonth expires) {
        return new Clearance(level, "Tern Port Police", expires);
    }
}
