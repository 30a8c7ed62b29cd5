package io.pilotage.marketplace.executive;

import io.pilotage.search.ExecutiveDocument;
import java.time.Instant;
import java.util.UUID;

/** Writes a profile that was made up for judging as the document that the application would index for it. */
public final class JudgedProfileDocument {

    private JudgedProfileDocument() {}

    public static ExecutiveDocument of(UUID id, String name, ProfileContent content, Instant publishedAt) {
        return ProfileIndex.document(new ExecutiveId(id), name, null, content, publishedAt);
    }
}
