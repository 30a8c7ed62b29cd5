package io.pilotage.search.worker;

import java.io.IOException;
import java.util.List;

/** Takes one batch of rows that the index is behind of, writes them, and records what became of each. */
class IndexPass {

    static final int BATCH = 500;

    private final Backlog backlog;
    private final IndexTargets targets;
    private final BulkWriter writer;

    IndexPass(Backlog backlog, IndexTargets targets, BulkWriter writer) {
        this.backlog = backlog;
        this.targets = targets;
        this.writer = writer;
    }

    /** Returns how many rows were settled; throws when Elasticsearch cannot take more, with all untaken rows given back. */
    int run() throws IOException {
        var claimed = backlog.claim(BATCH);
        if (claimed.isEmpty()) {
            return 0;
        }
        var result = attempt(claimed);
        backlog.acknowledge(result.indexed());
        result.rejected().forEach(backlog::park);
        backlog.release(result.postponed().keySet());
        if (!result.postponed().isEmpty()) {
            throw new IOException("Elasticsearch took "
                    + (claimed.size() - result.postponed().size()) + " of " + claimed.size() + " documents: "
                    + result.postponed().values().iterator().next());
        }
        return claimed.size();
    }

    private BulkResult attempt(List<PendingDocument> claimed) throws IOException {
        try {
            return writer.write(claimed, targets.all());
        } catch (IOException | RuntimeException e) {
            backlog.release(claimed);
            throw e;
        }
    }
}
