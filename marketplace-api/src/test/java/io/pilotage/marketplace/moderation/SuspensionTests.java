package io.pilotage.marketplace.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspensionTests {

    @ParameterizedTest
    @ValueSource(strings = {"Its references were invented", "Its references were invented."})
    void refusesACommandInWholeSentences(String reason) {
        Suspension suspension = suspension(SuspendableKind.ORGANISATION, reason);

        assertThat(suspension.refusal())
                .isEqualTo("Tern Trust is suspended: Its references were invented. (Suspension "
                        + suspension.details().id().value()
                        + ".) Until that is lifted you can read, but not do this. Running contracts and money owed go on as"
                        + " agreed.");
    }

    @Test
    void tellsThoseConcernedWhatItMeansForThem() {
        assertThat(suspension(SuspendableKind.FIRM, "Its references were invented")
                        .notice())
                .startsWith("Tern Trust is suspended: Its references were invented. (")
                .contains(
                        ".) Until that is lifted, the profiles of its roster are out of sight, and nobody can invite or"
                                + " import for it. Running contracts")
                .doesNotContain("do this");
        assertThat(suspension(SuspendableKind.PERSON, "The references were invented!")
                        .notice())
                .startsWith("You are suspended: The references were invented! (")
                .contains("your profile is out of sight, and you can read but not change anything.");
    }

    private static Suspension suspension(SuspendableKind kind, String reason) {
        return Suspension.of(
                kind, UUID.randomUUID(), "Tern Trust", reason, new PersonId(UUID.randomUUID()), Instant.EPOCH);
    }
}
