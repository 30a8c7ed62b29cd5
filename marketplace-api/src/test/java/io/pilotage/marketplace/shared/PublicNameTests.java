package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BRANDON LOCKHART PARTNERS",
                " Brandon  Lockhart-Partners ",
                "Brandon Lockhart Partners Ltd.",
                "Brändon Lockhärt Partners",
                "Br\u0430nd\u043en Lockhart P\u0430rtners", // Cyrillic a and o
                "Brand0n Lockhart Partners",
                "Brandon Iockhart Partners", // capital i
                "Brandon 1ockhart Partners",
                "\uFF22randon Lockhart Partners", // full width
                "\u0412randon Lockhart Partners", // Cyrillic V, of which the small one looks otherwise
                "BRA\u039DDO\u039D LOCKHAR\u03A4 \u03A1ARTNERS", // Greek
                "Brandon Lockhart Partners L.T.D.",
                "Brandon Lockhart Partners CIC Ltd",
                "Brandon Lockhart Partners Cyfyngedig",
                "Brandon\u00A0Lockhart Partners"
            })
    void takesNamesForTheSameThatLookTheSame(String alike) {
        assertThat(PublicName.likeness(alike)).isEqualTo(PublicName.likeness("Brandon Lockhart Partners"));
    }

    @ParameterizedTest
    @CsvSource({"Harrow Mill, Harrovv Mill", "Hillmorton Trust, Hi|lmorton Trust", "MODERN TRUST, Modern Trust"})
    void takesSignsForTheLettersThatTheyLookLike(String name, String alike) {
        assertThat(PublicName.likeness(alike)).isEqualTo(PublicName.likeness(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Brandon Lockhart Partners, Brandon Lockwood Partners",
        "St Mary's School, St Martin's School",
        "Harbour Trust, Harbour Trust North",
        "城东, 城西"
    })
    void tellsOthersApart(String one, String other) {
        assertThat(PublicName.likeness(one)).isNotEqualTo(PublicName.likeness(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your bank: verify now at https://evil.example/login",
                "www.evil.example",
                "evil.example",
                "Write to a@evil.example",
                "Evil.Example Ltd"
            })
    void refusesAddresses(String name) {
        assertThat(rules(name, null)).containsExactly("address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"St. Mary's School", "J.R. Smith & Co.", "Smith, Jones and Partners (UK) Ltd.", "A.B.C. Trust"})
    void takesWhatOnlyHasFullStops(String name) {
        assertThat(rules(name, " sc 123456 ")).isEmpty();
    }

    @Test
    void refusesOurOwnNameAndNumbersThatNoRegisterGives() {
        assertThat(rules("Pi1otage Support", null)).containsExactly("reserved");
        assertThat(rules("\u03A1\u0399LOTAG\u0395", null)).containsExactly("reserved");
        assertThat(rules("Harbour Trust", "call 020 7946 0018")).containsExactly("malformed");
    }

    private static java.util.List<String> rules(String name, @org.jspecify.annotations.Nullable String number) {
        return PublicName.check(new Checks(), name, number).errors().stream()
                .map(FieldError::rule)
                .toList();
    }
}
