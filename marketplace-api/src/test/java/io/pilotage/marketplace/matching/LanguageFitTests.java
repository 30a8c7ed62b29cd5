package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageFitTests {

    private static final Language ENGLISH = new Language("English", Fluency.NATIVE);

    @Test
    void asksForEnglishAloneWhereNoOtherLanguageIsNamed() {
        assertThat(LanguageFit.of(List.of(), List.of(ENGLISH, new Language("Welsh", Fluency.BASIC))))
                .isEqualTo(Fit.full("Speaks English, which every engagement is taken to need: “native speaker”."));
    }

    @Test
    void comparesEachLanguageThatIsAskedForWhateverItsCase() {
        assertThat(LanguageFit.of(List.of("welsh"), List.of(ENGLISH, new Language("Welsh", Fluency.CONVERSATIONAL))))
                .isEqualTo(new Fit(
                        0.8,
                        "Speaks English, which every engagement is taken to need: “native speaker”. Speaks welsh, which is"
                                + " asked for: “conversational”.",
                        "Professional command of welsh."));
    }

    @Test
    void saysWhatIsMissing() {
        Fit fit = LanguageFit.of(List.of("Welsh", "English"), List.of(ENGLISH));

        assertThat(fit.score()).isEqualTo(0.5);
        assertThat(fit.evidence()).endsWith("The profile does not name Welsh, which is asked for.");
        assertThat(fit.wouldChange()).isEqualTo("Adding Welsh.");
    }

    @Test
    void isNeutralToAProfileThatNamesNoLanguage() {
        Fit fit = LanguageFit.of(List.of("Welsh"), List.of());

        assertThat(fit.score()).isEqualTo(0.5);
        assertThat(fit.evidence()).endsWith("Counted as neutral.");
    }
}
