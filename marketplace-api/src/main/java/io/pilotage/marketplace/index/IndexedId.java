package io.pilotage.marketplace.index;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.search.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A searchable thing, or the whole index of one kind. */
public record IndexedId(UUID value) implements TypedId {

    static IndexedId all(DocumentKind kind) {
        return new IndexedId(UUID.nameUUIDFromBytes(kind.label().getBytes(StandardCharsets.UTF_8)));
    }
}
