package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.Sha256;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.util.UUID;

/** A match as one side saw it; the id is made from everything else, so the same match shown again is the same. */
record ShownMatch(UUID id, EngagementId engagement, ExecutiveId executive, ShownTo shownTo, String computed) {

    static ShownMatch of(EngagementId engagement, ExecutiveId executive, ShownTo shownTo, Computation computation) {
        String computed = StoredJson.MAPPER.writeValueAsString(computation);
        String hash = Sha256.hex(engagement.value() + " " + executive.value() + " " + shownTo + " " + computed);
        return new ShownMatch(id(hash), engagement, executive, shownTo, computed);
    }

    /** The first 122 bits as a UUID of version 8 (RFC 9562, section 5.8), which is free for such use. */
    private static UUID id(String hash) {
        long high = Long.parseUnsignedLong(hash, 0, 16, 16);
        long low = Long.parseUnsignedLong(hash, 16, 32, 16);
        return new UUID((high & ~0xF000L) | 0x8000L, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
