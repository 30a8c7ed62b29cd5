package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of one Elasticsearch node: the programs are links to the one unpacked distribution; configuration, plugin and
 * data are its own.
 */
final class ElasticsearchHome {
    private static final String CONFIGURATION = """
            cluster.name: pilotage-local
            %s
            network.host: 127.0.0.1
            http.port: %d
            path.data: %s
            path.logs: %s
            xpack.security.enabled: false
            cluster.routing.allocation.disk.threshold_enabled: false
            """;

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%consoleException%n
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;

    /** After the distribution's own options, minus those that write into its folders. */
    private static final List<String> JVM_OPTIONS =
            List.of("-Xms128m", "-Xmx512m", "-XX:-AlwaysPreTouch", "-XX:-HeapDumpOnOutOfMemoryError");

    private final Path distribution;
    private final Path folder;
    private final int port;
    private final String node;
    private final List<String> options;

    /**
     * @param node settings that name the node and say how it finds others
     * @param options of its JVM beyond the usual ones
     */
    ElasticsearchHome(Path servers, Path folder, int port, String node, List<String> options) {
        this.node = node;
        this.options = options;
        this.distribution = servers.resolve("elasticsearch-" + Versions.of("elasticsearch"));
        this.folder = folder;
        this.port = port;
    }

    Path program() {
        return folder.resolve("home/bin/elasticsearch");
    }

    Path configuration() {
        return folder.resolve("config");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Writes everything anew except the data. */
    void prepare() {
        if (!Files.isDirectory(distribution)) {
            throw new ServerFailure(
                    "Elasticsearch is not unpacked in " + distribution + "; run ./mvnw process-resources");
        }
        try {
            Path home = folder.resolve("home");
            Trees.delete(home);
            Trees.delete(configuration());
            Trees.delete(temporary());
            Files.createDirectories(temporary());
            Files.createDirectories(folder.resolve("logs"));
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(home.resolve("plugins"));
            for (String part : List.of("bin", "lib", "modules")) {
                Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
            }
            FiltersPluginFiles.copyTo(home.resolve("plugins/pilotage-filters"));
            writeConfiguration();
        } catch (IOException e) {
            throw new ServerFailure("Cannot prepare " + folder + ": " + e, e);
        }
    }

    private void writeConfiguration() throws IOException {
        Files.createDirectories(configuration().resolve("jvm.options.d"));
        Files.writeString(
                configuration().resolve("elasticsearch.yml"),
                CONFIGURATION.formatted(node, port, folder.resolve("data"), folder.resolve("logs")));
        Files.writeString(configuration().resolve("log4j2.properties"), LOGGING);
        Path shippedOptions = distribution.resolve("config/jvm.options");
        try (Stream<String> shipped = Files.lines(shippedOptions)) {
            List<String> kept = shipped.filter(line -> !line.contains("-Xlog:") && !line.contains("-XX:ErrorFile"))
                    .toList();
            Files.write(configuration().resolve("jvm.options"), kept);
        }
        List<String> own = new ArrayList<>(JVM_OPTIONS);
        own.addAll(options);
        own.add("-Dpilotage.server=" + folder);
        Files.write(configuration().resolve("jvm.options.d/local.options"), own);
    }
}
