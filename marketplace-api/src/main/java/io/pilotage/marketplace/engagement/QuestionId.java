package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identity of a question about an engagement. */
public record QuestionId(UUID value) implements TypedId {

    static QuestionId next() {
        return new QuestionId(Uuids.next());
    }
}
