package io.pilotage.marketplace.benchmark;

import io.pilotage.marketplace.executive.GeneratedProfiles.Generated;
import io.pilotage.search.SearchJson;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Documents per second: through the worker, and of the same documents straight into an index of the same definition. */
final class Throughput {

    private static final String SCRATCH = "bench-raw";
    private static final int BATCH = 500;

    private final BenchedSystem system;
    private final People people;
    private final TransactionTemplate transaction;

    Throughput(BenchedSystem system, People people, TransactionTemplate transaction) {
        this.system = system;
        this.people = people;
        this.transaction = transaction;
        var live = SearchJson.MAPPER.readTree(system.raw("GET", "/pilotage-executive", ""));
        var definition = live.iterator().next();
        var body = SearchJson.MAPPER.createObjectNode();
        body.set("mappings", definition.path("mappings"));
        var index = (ObjectNode) definition.path("settings").path("index");
        index.remove(List.of("creation_date", "uuid", "version", "provided_name"));
        body.putObject("settings").set("index", index);
        system.raw("PUT", "/" + SCRATCH, body.toString());
    }

    /** From the commit of the rows to the acknowledgement of the last of them. */
    double ofWorker(List<Generated> some, long version) {
        transaction.executeWithoutResult(status -> people.publish(some, version));
        return drained(some);
    }

    double drained(List<Generated> some) {
        long start = System.nanoTime();
        while (people.areWaiting()) {
            pause(10);
        }
        return some.size() / seconds(start);
    }

    double ofBulk(List<Generated> some, boolean withVectors) {
        var batches = java.util.stream.IntStream.iterate(0, from -> from < some.size(), from -> from + BATCH)
                .mapToObj(from -> lines(some.subList(from, Math.min(from + BATCH, some.size())), withVectors))
                .toList();
        long start = System.nanoTime();
        for (String lines : batches) {
            if (system.raw("POST", "/" + SCRATCH + "/_bulk", lines).contains("\"errors\":true")) {
                throw new IllegalStateException("the raw bulk was refused");
            }
        }
        return some.size() / seconds(start);
    }

    void forgetScratch() {
        system.raw("DELETE", "/" + SCRATCH, "");
    }

    /** The very documents that the worker has written, as Elasticsearch keeps them. */
    private String lines(List<Generated> some, boolean withVectors) {
        var ids = SearchJson.MAPPER.createObjectNode();
        some.forEach(one -> ids.withArray("ids").add(one.id().value().toString()));
        var written = SearchJson.MAPPER
                .readTree(system.raw("POST", "/pilotage-executive/_mget", ids.toString()))
                .path("docs");
        var lines = new StringBuilder();
        for (int i = 0; i < some.size(); i++) {
            var body = (ObjectNode) written.path(i).path("_source");
            if (withVectors) {
                body.put("vector", People.base64(people.vector(some.get(i))));
            }
            lines.append("{\"index\":{\"_id\":\"")
                    .append(some.get(i).id().value())
                    .append("\"}}\n")
                    .append(body)
                    .append('\n');
        }
        return lines.toString();
    }

    static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
