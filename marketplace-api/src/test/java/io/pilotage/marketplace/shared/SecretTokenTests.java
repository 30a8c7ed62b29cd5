package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTokenTests {

    private final SecretToken token = SecretToken.next();

    @Test
    void fitsIntoALinkAndIsNeverGivenTwice() {
        assertThat(token.value()).matches("[\\w-]{32}");
        assertThat(token).isNotEqualTo(SecretToken.next());
    }

    @Test
    void isFoundByItsHashAndNamedNowhere() {
        assertThat(new SecretToken(token.value()).hash())
                .isEqualTo(token.hash())
                .doesNotContain(token.value());
        assertThat(token.toString()).doesNotContain(token.value());
    }
}
