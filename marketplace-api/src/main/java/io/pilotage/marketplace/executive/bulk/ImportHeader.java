package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.JsonDocument;
import java.util.List;

/** The columns of a CSV file in their order; none for JSON Lines. */
record ImportHeader(List<String> columns) implements JsonDocument {

    ImportHeader {
        columns = List.copyOf(columns);
    }
}
