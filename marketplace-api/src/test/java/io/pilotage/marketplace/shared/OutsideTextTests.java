package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.OutsideText.Part;
import org.junit.jupiter.api.Test;

class OutsideTextTests {

    @Test
    void tellsApartAgainWhatWasSetOff() {
        String text = "The reason:" + OutsideText.setOff("Too dear.\n\n> Ring me.") + "Your bid was not opened.";

        assertThat(OutsideText.parts(text))
                .containsExactly(
                        new Part(false, "The reason:"),
                        new Part(true, "Too dear.\n\n> Ring me."),
                        new Part(false, "Your bid was not opened."));
    }

    @Test
    void keepsTheLinesOfATextInWhichNobodyIsQuoted() {
        assertThat(OutsideText.parts("Your points:\nC1: 3 of 5"))
                .containsExactly(new Part(false, "Your points:\nC1: 3 of 5"));
    }
}
