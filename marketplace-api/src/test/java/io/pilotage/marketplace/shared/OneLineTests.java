package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Trust",
                "Żywiec & Søn’s",
                "بهره\u200Cوری", // Persian
                "क्\u200Dष", // Hindi
                "র\u200D্য" // Bengali
            })
    void takesLettersAsTheirLanguagesWriteThem(String text) {
        assertThat(OneLine.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Har\u200Dbour",
                "Harbour Lt\u200Cd",
                "\u200Cبهره",
                "بهره\u200D",
                "بهره\u200C وری",
                "بهره\u200C\u200Cوری",
                "7\u200D7",
                "a\u202Eb",
                "a\u200Bb",
                "a\r\nBcc: b",
                "a\u2028b",
                "a\u2029b"
            })
    void refusesWhatCannotBeSeenOrBreaksTheLine(String text) {
        assertThat(OneLine.is(text)).isFalse();
    }
}
