package io.pilotage.search.worker;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param indexed are in every index that they have to be in
 * @param rejected were refused for a reason of their own, which trying again does not mend
 * @param postponed met an engine that was busy or had no room, or an index that was just replaced
 */
record BulkResult(
        Set<PendingDocument> indexed, Map<PendingDocument, String> rejected, Map<PendingDocument, String> postponed) {

    BulkResult() {
        this(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void reject(PendingDocument document, String reason) {
        indexed.remove(document);
        postponed.remove(document);
        rejected.put(document, reason);
    }

    void postpone(PendingDocument document, String reason) {
        if (!rejected.containsKey(document)) {
            indexed.remove(document);
            postponed.put(document, reason);
        }
    }
}
