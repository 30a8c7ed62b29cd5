package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTests {

    @ParameterizedTest
    @ValueSource(strings = {"Leeds", " leeds ", "LEEDS", "Stratford upon avon", "NORTH_WEST", "Bishop's Stortford"})
    void findsAPlaceHoweverItIsWritten(String name) {
        assertThat(Places.named(name)).isPresent();
    }

    @Test
    void knowsNoPlaceOutsideTheUnitedKingdom() {
        assertThat(Places.named("Atlantis")).isEmpty();
        assertThat(Places.all())
                .hasSizeGreaterThan(400)
                .allMatch(place -> place.latitude() > 49.8 && place.latitude() < 61)
                .allMatch(place -> place.longitude() > -8.2 && place.longitude() < 1.8);
    }

    @Test
    void putsPlacesWhereTheyAre() {
        assertThat(Places.named("Leeds").orElseThrow().latitude()).isBetween(53.6, 54.0);
        assertThat(Places.named("Cardiff").orElseThrow().longitude()).isBetween(-3.4, -3.0);
    }
}
