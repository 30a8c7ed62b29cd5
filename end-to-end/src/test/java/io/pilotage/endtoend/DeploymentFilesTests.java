package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an operator deploys with is well-formed, and the manual names every variable in it. */
class DeploymentFilesTests {
    static final Path PROJECT = Path.of("..");
    static final Path COMPOSE = PROJECT.resolve("infra/compose.yaml");
    private static final Path KUBERNETES = PROJECT.resolve("infra/kubernetes");
    private static final Path ALERTS = PROJECT.resolve("infra/prometheus/alerts.yaml");
    private static final Path MANUAL = PROJECT.resolve("docs/operations.md");

    /** Where the image writes files that are on their way. */
    private static final String TEMPORARY = "/tmp";

    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    @Test
    void composeSaysWhereEachServiceComesFrom() throws IOException {
        Map<String, Object> services = services();
        assertThat(services).containsKeys("postgres", "elasticsearch", "keycloak", "pilotage");
        assertThat(services.values())
                .allSatisfy(service -> assertThat(map(service).keySet()).containsAnyOf("image", "build"));
    }

    @Test
    void theManualNamesEveryVariableThatComposeUses() throws IOException {
        Set<String> used = new TreeSet<>();
        INTERPOLATED.matcher(Files.readString(COMPOSE)).results().forEach(match -> used.add(match.group(1)));
        used.addAll(map(map(services().get("pilotage")).get("environment")).keySet());
        assertThat(used).contains("PILOTAGE_SEARCH_URL", "KEYCLOAK_URL");
        assertInManual(used);
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyKubernetesDocumentSaysWhatItIs(Path manifest) throws IOException {
        assertThat(documents(manifest)).isNotEmpty().allSatisfy(document -> {
            assertThat(document.get("apiVersion")).asString().isNotBlank();
            assertThat(document.get("kind")).asString().isNotBlank();
            assertThat(map(document.get("metadata")).get("name")).asString().isNotBlank();
        });
    }

    @Test
    void theManualNamesEveryVariableThatKubernetesUses() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path manifest : manifests()) {
            for (Map<String, Object> document : documents(manifest)) {
                if ("ConfigMap".equals(document.get("kind"))) {
                    used.addAll(map(document.get("data")).keySet());
                }
                collectNamesBelowEnv(document, used);
            }
        }
        assertThat(used).contains("PILOTAGE_SEARCH_URL", "PILOTAGE_SEARCH_WORKER_ENABLED");
        assertInManual(used);
    }

    @Test
    void everyContainerIsBoundedAndProbedWhereItListens() throws IOException {
        List<Map<String, Object>> containers = pods().stream()
                .flatMap(pod -> list(pod.get("containers")).stream())
                .toList();
        assertThat(containers).hasSize(2).allSatisfy(container -> {
            assertThat(map(container.get("securityContext")).get("readOnlyRootFilesystem"))
                    .isEqualTo(true);
            assertThat(map(container.get("resources"))).containsKeys("requests", "limits");
            Set<Object> ports = new HashSet<>();
            list(container.get("ports")).forEach(port -> ports.add(port.get("name")));
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                assertThat(ports)
                        .contains(map(map(container.get(probe)).get("httpGet")).get("port"));
            }
        });
    }

    @Test
    void composeKeepsFilesOnTheirWayOnTheDisk() throws IOException {
        Map<String, Object> node = map(services().get("pilotage"));
        List<String> volumes =
                ((List<?>) node.get("volumes")).stream().map(Object::toString).toList();

        assertThat(node).containsEntry("read_only", true).doesNotContainKey("tmpfs");
        assertThat(volumes).contains("uploads:" + TEMPORARY);
        assertThat(map(documents(COMPOSE).getFirst().get("volumes"))).containsEntry("uploads", null);
    }

    @Test
    void kubernetesKeepsFilesOnTheirWayOnTheDiskAndBoundsThem() throws IOException {
        for (Map<String, Object> pod : pods()) {
            List<Object> mounted = list(pod.get("containers")).stream()
                    .flatMap(container -> list(container.get("volumeMounts")).stream())
                    .filter(mount -> TEMPORARY.equals(mount.get("mountPath")))
                    .map(mount -> mount.get("name"))
                    .toList();
            assertThat(mounted).hasSize(1);
            assertThat(list(pod.get("volumes")))
                    .filteredOn(volume -> mounted.contains(volume.get("name")))
                    .singleElement()
                    .satisfies(volume -> assertThat(map(volume.get("emptyDir")))
                            .containsKey("sizeLimit")
                            .doesNotContainKey("medium"));
        }
    }

    @Test
    void composeFetchesWhatItHasKeptOfTheLogOfTheDatabase(@TempDir Path folder) throws Exception {
        Map<String, Object> postgres = map(services().get("postgres"));
        assertThat(postgres.get("volumes")).asString().contains("backup:/backup");
        List<String> settings = ((List<?>) postgres.get("command"))
                .stream().map(Object::toString).toList();
        assertThat(settings).contains("-carchive_mode=on");
        Path part = Files.writeString(folder.resolve("part"), "what happened");
        Path fetched = folder.resolve("fetched");

        carryOut(settings, "archive_command", part, folder);
        carryOut(settings, "restore_command", fetched, folder);

        assertThat(fetched).hasSameTextualContentAs(part);
    }

    /** As PostgreSQL does, for one part of its log; where compose mounts the script, the shell finds it. */
    private static void carryOut(List<String> settings, String name, Path path, Path folder) throws Exception {
        String command = settings.stream()
                .filter(setting -> setting.startsWith("-c" + name + "="))
                .map(setting -> setting.substring(setting.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        Path script = PROJECT.resolve("infra/postgres-log.sh").toRealPath();
        assertThat(script).isExecutable();
        Path mounted = folder.resolve("postgres-log");
        if (!Files.exists(mounted)) {
            Files.createSymbolicLink(mounted, script);
        }
        var shell = new ProcessBuilder(
                "sh", "-c", command.replace("%p", path.toString()).replace("%f", "000000010000000000000001"));
        shell.environment().put("LOG_FOLDER", folder.toString());
        shell.environment().merge("PATH", folder.toString(), (others, ours) -> ours + ":" + others);
        assertThat(shell.inheritIO().start().waitFor()).as(command).isZero();
    }

    @Test
    void composeStartsAgainWhatEnds() throws IOException {
        services().forEach((name, service) -> {
            if (!"migrate".equals(name)) {
                assertThat(map(service)).as(name).containsEntry("restart", "unless-stopped");
            }
        });
    }

    @Test
    void everyAlertNamesALineOfTheHandbookAndFiguresThatItLists() throws IOException {
        String manual = Files.readString(MANUAL);
        List<Map<String, Object>> groups = list(documents(ALERTS).getFirst().get("groups"));
        List<Map<String, Object>> alerts = groups.stream()
                .flatMap(group -> list(group.get("rules")).stream())
                .toList();
        assertThat(alerts).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String line = map(alert.get("annotations")).get("handbook").toString();
            assertThat(manual).contains("| " + line + " |");
        });
    }

    @Test
    void everyAlertIsRaisedByItsCauseAndByNothingElse() throws Exception {
        Path own = PROJECT.resolve(".local/tools/promtool").toAbsolutePath();
        Path installed = Path.of("/usr/bin/promtool");
        assumeTrue(
                Files.isExecutable(own) || Files.isExecutable(installed),
                "promtool, which infra/ensure-test-tools fetches");
        Process promtool = new ProcessBuilder(
                        (Files.isExecutable(own) ? own : installed).toString(), "test", "rules", "alerts-test.yaml")
                .directory(ALERTS.getParent().toFile())
                .redirectErrorStream(true)
                .start();

        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Map<String, Object>> pods() throws IOException {
        List<Map<String, Object>> pods = new ArrayList<>();
        for (Path manifest : manifests()) {
            for (Map<String, Object> document : documents(manifest)) {
                if ("Deployment".equals(document.get("kind"))) {
                    pods.add(map(map(map(document.get("spec")).get("template")).get("spec")));
                }
            }
        }
        return pods;
    }

    static Map<String, Object> services() throws IOException {
        List<Map<String, Object>> documents = documents(COMPOSE);
        assertThat(documents).hasSize(1);
        return map(documents.getFirst().get("services"));
    }

    private static void assertInManual(Set<String> variables) throws IOException {
        String manual = Files.readString(MANUAL);
        assertThat(variables)
                .as("variables that docs/operations.md names")
                .allMatch(variable -> manual.contains("`" + variable + "`"));
    }

    private static void collectNamesBelowEnv(Object node, Set<String> names) {
        if (node instanceof Map<?, ?> fields) {
            if (fields.get("env") instanceof List<?> variables) {
                variables.forEach(
                        variable -> names.add(map(variable).get("name").toString()));
            }
            fields.values().forEach(value -> collectNamesBelowEnv(value, names));
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collectNamesBelowEnv(item, names));
        }
    }

    static List<Map<String, Object>> documents(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(Files.readString(file))) {
            documents.add(map(document));
        }
        return documents;
    }

    static List<Map<String, Object>> list(Object node) {
        assertThat(node).isInstanceOf(List.class);
        return ((List<?>) node).stream().map(DeploymentFilesTests::map).toList();
    }

    @SuppressWarnings("unchecked") // the keys of all these files are texts
    static Map<String, Object> map(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) node;
    }
}
