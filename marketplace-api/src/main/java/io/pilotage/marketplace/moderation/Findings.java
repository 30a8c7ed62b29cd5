package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.JsonDocument;
import java.util.List;

/** What the automatic checks found. */
public record Findings(List<Finding> items) implements JsonDocument {

    public Findings {
        items = List.copyOf(items);
    }
}
