package io.pilotage.marketplace.executive.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceTests {

    private final Source source = Source.named("A register");

    @Test
    void isTrustedForAReasonAsLongAsAnyOther() {
        trust(WrittenReason.LONGEST);

        assertThat(source.trusted()).isTrue();
    }

    @Test
    void staysUntrustedWithoutAReason() {
        assertThatThrownBy(() -> trust(WrittenReason.SHORTEST - 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trust(WrittenReason.LONGEST + 1)).isInstanceOf(InvalidInput.class);
        assertThat(source.trusted()).isFalse();
    }

    private void trust(int characters) {
        source.trust("a".repeat(characters), new PersonId(UUID.randomUUID()), Instant.EPOCH);
    }
}
