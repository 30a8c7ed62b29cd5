package io.pilotage.marketplace.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import org.junit.jupiter.api.Test;

/** Briefs lie in the database as older versions wrote them: parts that came later are not in them. */
class StoredBriefTests {

    @Test
    void readsABriefThatWasWrittenBeforeThePartsOfToday() {
        Brief old = StoredJson.MAPPER.readValue("""
                {"kind": "ADVISORY", "title": "A second look"}
                """, Brief.class);

        assertThat(old)
                .isEqualTo(
                        Brief.of(EngagementKind.ADVISORY).title("A second look").build());
        assertThat(old.clearance()).isNull();
        assertThat(old.languages()).isEmpty();
    }
}
