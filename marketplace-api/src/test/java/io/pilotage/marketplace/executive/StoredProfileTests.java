package io.pilotage.marketplace.executive;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Profiles lie in the database as older versions wrote them: parts that came later are not in them. */
class StoredProfileTests {

    @Test
    void readsAProfileThatWasWrittenBeforeThePartsOfToday() {
        ProfileContent old = StoredJson.MAPPER.readValue("""
                {"headline": "Part-time CIO", "roles": ["CIO"], "career": [{"organisation": "Harbour Homes", "title": "CIO"}]}
                """, ProfileContent.class);

        assertThat(old)
                .isEqualTo(ProfileContent.empty()
                        .change()
                        .headline("Part-time CIO")
                        .roles(List.of(LeadershipRole.CIO))
                        .career(old.career())
                        .build());
        assertThat(old.clearance()).isNull();
        assertThat(old.development()).isEmpty();
        assertThat(old.career().getFirst().sizeBand()).isNull();
    }

    @Test
    void readsBackWhatItWrites() {
        ProfileContent complete = ProfileFixtures.complete();

        assertThat(StoredJson.MAPPER.readValue(StoredJson.MAPPER.writeValueAsString(complete), ProfileContent.class))
                .isEqualTo(complete);
    }
}
