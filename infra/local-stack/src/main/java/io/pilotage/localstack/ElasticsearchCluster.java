package io.pilotage.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several nodes of Elasticsearch that form one cluster and can be killed one by one. */
public final class ElasticsearchCluster implements AutoCloseable {
    // Small and quick to start: several share the machine, and none runs for long.
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    private final List<Elasticsearch> nodes = new ArrayList<>();

    ElasticsearchCluster(Folders folders, int size) {
        List<Integer> transport =
                IntStream.range(0, size).mapToObj(each -> Ports.free()).toList();
        String seeds =
                transport.stream().map(port -> "\"127.0.0.1:" + port + "\"").collect(Collectors.joining(", "));
        String masters = IntStream.range(0, size)
                .mapToObj(ElasticsearchCluster::nodeName)
                .collect(Collectors.joining(", "));
        for (int i = 0; i < size; i++) {
            nodes.add(new Elasticsearch(
                    nodeName(i), folders, Ports.free(), """
                            transport.port: %d
                            discovery.seed_hosts: [%s]
                            cluster.initial_master_nodes: [%s]""".formatted(transport.get(i), seeds, masters), OPTIONS));
        }
    }

    /** The nodes, whose {@linkplain Server#name() names} are theirs in the cluster too. */
    public List<Elasticsearch> nodes() {
        return List.copyOf(nodes);
    }

    /** The addresses of all nodes, separated by commas. */
    public String urls() {
        return nodes.stream().map(Elasticsearch::url).collect(Collectors.joining(","));
    }

    /** Kills all nodes. */
    @Override
    public void close() {
        nodes.forEach(Server::kill);
    }

    /** Together, because none is ready before it has found others. */
    void start() {
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(
                                node::start,
                                task -> Thread.ofPlatform().name(node.name()).start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static String nodeName(int number) {
        return "elasticsearch-" + (number + 1);
    }
}
