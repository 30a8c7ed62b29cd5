package io.pilotage.search.worker;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command line for those who look after the index. Answers go to standard output, everything else to standard error.
 *
 * <p>Exit status: 0 when all is in order, 1 when something is not, 2 for a command that makes no sense, 3 when PostgreSQL or
 * Elasticsearch does not answer, 4 for a defect.
 */
@Command(
        name = "index",
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(status | rebuild | check)",
        description = "Look after the search index.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is in order",
            "1:something is not: rows are parked, or the index differs from the database",
            "2:the command makes no sense",
            "3:PostgreSQL or Elasticsearch does not answer",
            "4:the command itself is broken"
        })
class IndexCommand {

    private static final int IN_ORDER = 0;
    private static final int NOT_IN_ORDER = 1;
    private static final int UNREACHABLE = 3;
    private static final int BROKEN = 4;

    private final PrintStream out;

    @Option(names = "--json", scope = CommandLine.ScopeType.INHERIT, description = "Answer in JSON.")
    private boolean json;

    private IndexCommand(PrintStream out) {
        this.out = out;
    }

    static int run(String[] arguments, PrintStream out) {
        // The log of libraries must not mix with the answer.
        System.setOut(System.err);
        var command = new CommandLine(new IndexCommand(out));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            var cause = telling(failure);
            if (cause instanceof SQLException
                    || cause instanceof IOException
                    || cause instanceof ElasticsearchException) {
                line.getErr().println("PostgreSQL or Elasticsearch does not answer: " + cause.getMessage());
                return UNREACHABLE;
            }
            failure.printStackTrace(line.getErr());
            return BROKEN;
        });
        return command.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    @Command(name = "status", description = "Documents, backlog, parked rows, last check and rebuild of each kind.")
    int status() {
        try (var worker = open()) {
            var kinds = worker.index().status();
            var parked = worker.index().parked(100);
            answer(Map.of("kinds", kinds, "parked", parked), () -> IndexReport.status(kinds, parked));
            if (kinds.stream().anyMatch(kind -> kind.documents() == null)) {
                return UNREACHABLE;
            }
            return parked.isEmpty() ? IN_ORDER : NOT_IN_ORDER;
        }
    }

    @Command(
            name = "rebuild",
            description =
                    "Fill a new index and put it in place of the one in use; goes on with a rebuild that was broken off.")
    int rebuild(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "<kind>",
                            description = "engagement or executive; both unless given")
                    @Nullable
                    DocumentKind kind)
            throws IOException, InterruptedException {
        try (var worker = open()) {
            for (var each : chosen(kind)) {
                worker.rebuild(each);
            }
            var done = chosen(kind).stream()
                    .map(each ->
                            Objects.requireNonNull(worker.index().status(each).rebuild()))
                    .toList();
            answer(Map.of("rebuilds", done), () -> IndexReport.rebuilds(done));
            return IN_ORDER;
        }
    }

    @Command(name = "check", description = "Compare the index with the database, version by version.")
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "<kind>",
                            description = "engagement or executive; both unless given")
                    @Nullable
                    DocumentKind kind,
            @Option(names = "--repair", description = "Index again what differs, and compare once more.")
                    boolean repair)
            throws IOException, InterruptedException {
        try (var worker = open()) {
            boolean inOrder = true;
            var found = new ArrayList<DriftReport>();
            for (var each : chosen(kind)) {
                var report = worker.check(each, repair);
                found.add(report);
                inOrder &= report.clean() || repair && worker.check(each, false).clean();
            }
            var outcome = inOrder;
            answer(Map.of("kinds", found, "inOrder", outcome), () -> IndexReport.checks(found, repair, outcome));
            return inOrder ? IN_ORDER : NOT_IN_ORDER;
        }
    }

    private void answer(Object value, Supplier<String> words) {
        out.println(json ? SearchJson.MAPPER.writeValueAsString(value) : words.get());
    }

    /** The cause that names the server, which is not always the last one. */
    private static Throwable telling(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || failure instanceof SQLException ? failure : telling(cause);
    }

    private static List<DocumentKind> chosen(@Nullable DocumentKind kind) {
        return kind == null ? Arrays.asList(DocumentKind.values()) : List.of(kind);
    }

    private static ForegroundWorker open() {
        var application = new SpringApplication(SearchWorkerApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "pilotage.search.worker.enabled",
                "false",
                "logging.level.root",
                "off",
                "management.endpoint.health.validate-group-membership", // it has no threads to be well
                "false"));
        return new ForegroundWorker(application.run());
    }
}
