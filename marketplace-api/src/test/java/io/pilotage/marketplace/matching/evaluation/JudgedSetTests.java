package io.pilotage.marketplace.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.matching.evaluation.JudgedSet.Half;
import io.pilotage.marketplace.matching.evaluation.JudgedSet.JudgedProfile;
import org.junit.jupiter.api.Test;

class JudgedSetTests {

    private static final JudgedSet SET = JudgedSet.read();

    @Test
    void hasEnoughToMeasureWith() {
        assertThat(SET.in(Half.TUNE)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(SET.in(Half.REPORT)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(SET.profiles()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(SET.profiles().values().stream().map(JudgedProfile::name)).doesNotHaveDuplicates();
    }

    @Test
    void judgesSuitableAndUnsuitableProfilesForEveryEngagement() {
        assertThat(SET.engagements())
                .allSatisfy(engagement -> assertThat(SET.grades(engagement))
                        .hasSizeGreaterThanOrEqualTo(15)
                        .anyMatch(grade -> grade == 3)
                        .anyMatch(grade -> grade < RankingMetrics.RELEVANT));
    }

    @Test
    void judgesOnlyWhatThereIs() {
        SET.judgements()
                .forEach((engagement, judged) -> assertThat(SET.profiles())
                        .as(engagement)
                        .containsKeys(judged.keySet().toArray(java.util.UUID[]::new)));
    }
}
