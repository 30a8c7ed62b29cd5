package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an operator deploys with is well-formed, and the manual names every variable in it. */
class DeploymentFilesTests {
    private static final Path PROJECT = Path.of("..");
    private static final Path COMPOSE = PROJECT.resolve("infra/compose.yaml");
    private static final Path KUBERNETES = PROJECT.resolve("infra/kubernetes");
    private static final Path MANUAL = PROJECT.resolve("docs/operations.md");
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

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Object> services() throws IOException {
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

    private static List<Map<String, Object>> documents(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(Files.readString(file))) {
            documents.add(map(document));
        }
        return documents;
    }

    @SuppressWarnings("unchecked") // the keys of all these files are texts
    private static Map<String, Object> map(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) node;
    }
}
