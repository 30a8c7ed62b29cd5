package io.pilotage.endtoend;

import static io.pilotage.endtoend.DeploymentFilesTests.COMPOSE;
import static io.pilotage.endtoend.DeploymentFilesTests.PROJECT;
import static io.pilotage.endtoend.DeploymentFilesTests.documents;
import static io.pilotage.endtoend.DeploymentFilesTests.list;
import static io.pilotage.endtoend.DeploymentFilesTests.manifests;
import static io.pilotage.endtoend.DeploymentFilesTests.map;
import static io.pilotage.endtoend.DeploymentFilesTests.services;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a deployment safe stands in the files of Kubernetes and compose. */
class DeploymentSafetyTests {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY)");
    private static final Set<Integer> SERVERS_OF_THE_WORKER = Set.of(53, 5432, 9200, 4317, 4318);

    @Test
    void theIngressEndsTlsAndBoundsWhatComesIn() throws IOException {
        Map<String, Object> ingress = only("Ingress");
        Map<String, Object> spec = map(ingress.get("spec"));
        List<Object> hosts =
                list(spec.get("rules")).stream().map(rule -> rule.get("host")).toList();

        assertThat(list(spec.get("tls")))
                .singleElement()
                .satisfies(tls ->
                        assertThat(tls).containsEntry("hosts", hosts).containsEntry("secretName", "pilotage-tls"));
        assertThat(annotations(ingress))
                .containsEntry("ssl-redirect", "true")
                .containsEntry("proxy-body-size", "33m")
                .containsEntry("limit-connections", "50")
                .containsEntry("limit-rps", "50");
    }

    @Test
    void nobodyReachesAWorkloadUnlessARuleLetsThemIn() throws IOException {
        assertThat(callers("marketplace-ui")).isEqualTo(Map.of(8080, "ingress-nginx", 8081, "monitoring"));
        assertThat(callers("search-indexer")).isEqualTo(Map.of(8081, "monitoring"));
    }

    @Test
    void aWorkloadReachesItsServersAlone() throws IOException {
        Set<Integer> ofTheScreens = new HashSet<>(SERVERS_OF_THE_WORKER);
        ofTheScreens.addAll(Set.of(587, 443));

        assertThat(servers("search-indexer")).isEqualTo(SERVERS_OF_THE_WORKER);
        assertThat(servers("marketplace-ui")).isEqualTo(ofTheScreens);
    }

    @Test
    void podsOfOthersAreNotClosed() throws IOException {
        assertThat(all("NetworkPolicy"))
                .allSatisfy(policy -> assertThat(map(map(policy.get("spec")).get("podSelector")))
                        .isNotEmpty());
    }

    @Test
    void eachContainerGetsTheSecretsThatItNeedsAndNoMore() throws IOException {
        Map<Object, Object> secrets = new HashMap<>();
        for (Map<String, Object> container : containers()) {
            secrets.put(
                    container.get("name"),
                    list(container.get("envFrom")).stream()
                            .filter(source -> source.containsKey("secretRef"))
                            .map(source -> map(source.get("secretRef")).get("name"))
                            .toList());
        }
        assertThat(secrets)
                .isEqualTo(Map.of(
                        "migrate", List.of("pilotage-migration"),
                        "search-indexer", List.of("pilotage-database", "pilotage-search"),
                        "marketplace-ui", List.of("pilotage-database", "pilotage-search", "pilotage")));
    }

    @Test
    void noContainerIsMoreThanItMustBe() throws IOException {
        assertThat(containers()).hasSize(3).allSatisfy(container -> {
            assertThat(map(container.get("securityContext")))
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false)
                    .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
            assertThat(map(map(container.get("resources")).get("limits"))).containsKey("memory");
        });
        assertThat(pods().values()).hasSize(2).allSatisfy(pod -> {
            assertThat(pod).containsEntry("automountServiceAccountToken", false).doesNotContainKey("restartPolicy");
            assertThat(map(pod.get("securityContext")))
                    .containsEntry("runAsNonRoot", true)
                    .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
        });
    }

    @Test
    void aNodeGoesWithoutHarmToWhoeverUsesIt() throws IOException {
        Map<String, Object> pod = pods().get("marketplace-ui");
        Map<String, Object> node = list(pod.get("containers")).getFirst();

        assertThat(node.get("lifecycle")).isEqualTo(Map.of("preStop", Map.of("sleep", Map.of("seconds", 10))));
        assertThat(pod).containsEntry("terminationGracePeriodSeconds", 60);
        assertThat(map(only("PodDisruptionBudget").get("spec"))).containsEntry("minAvailable", 1);
    }

    @Test
    void composeKnowsWhetherEachServerIsWell() throws IOException {
        services().forEach((name, service) -> {
            if (!"migrate".equals(name)) {
                assertThat(map(map(service).get("healthcheck"))).as(name).containsKeys("test", "interval", "retries");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"pilotage, 8081, 200, 0", "pilotage, 8081, 503, 1", "keycloak, 9000, 200, 0", "keycloak, 9000, 503, 1"})
    void composesQuestionUnderstandsTheAnswer(String service, String port, int answer, int exit) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        try {
            List<String> question = strings(
                            map(map(services().get(service)).get("healthcheck")).get("test"))
                    .skip(1)
                    .map(part -> part.replace("$$", "$")
                            .replace("/" + port, "/" + server.getAddress().getPort()))
                    .toList();
            assertThat(new ProcessBuilder(question).start().waitFor()).isEqualTo(exit);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void composeDoesNotStartWithoutTheSecretsOfEachServer() throws IOException {
        Map<String, Set<String>> needed = new HashMap<>();
        for (var service : services().entrySet()) {
            Map<String, Object> variables = map(map(service.getValue()).getOrDefault("environment", Map.of()));
            variables.forEach((name, value) -> {
                if (SECRET.matcher(name).matches()) {
                    assertThat(value.toString()).as(name).matches("\\$\\{[A-Z_]+:(\\?|-)}");
                    if (value.toString().endsWith(":?}")) {
                        needed.computeIfAbsent(service.getKey(), key -> new HashSet<>())
                                .add(name);
                    }
                }
            });
        }
        assertThat(needed)
                .isEqualTo(Map.of(
                        "postgres",
                        Set.of(
                                "POSTGRES_PASSWORD",
                                "PILOTAGE_DATABASE_PASSWORD",
                                "PILOTAGE_MIGRATION_PASSWORD",
                                "KEYCLOAK_DATABASE_PASSWORD"),
                        "keycloak",
                        Set.of(
                                "KC_DB_PASSWORD",
                                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                                "PILOTAGE_WEB_SECRET",
                                "PILOTAGE_ADMIN_SECRET"),
                        "migrate",
                        Set.of("PILOTAGE_MIGRATION_PASSWORD"),
                        "pilotage",
                        Set.of(
                                "SPRING_DATASOURCE_PASSWORD",
                                "PILOTAGE_AUDIT_KEY",
                                "PILOTAGE_IDENTITY_CLIENT_SECRET",
                                "PILOTAGE_IDENTITY_ADMIN_CLIENT_SECRET",
                                "PILOTAGE_STRIPE_SECRET_KEY",
                                "PILOTAGE_STRIPE_WEBHOOK_SECRET")));
    }

    @Test
    void composePassesOnWhatTheMailServerAndTheSearchEngineAskFor() throws IOException {
        assertThat(map(map(services().get("pilotage")).get("environment")))
                .containsEntry("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "${PILOTAGE_MAIL_STARTTLS:-true}")
                .containsEntry("PILOTAGE_SEARCH_API_KEY", "${PILOTAGE_SEARCH_API_KEY:-}");
    }

    @Test
    void whatComposeRunsOfOursIsNoMoreThanItMustBe() throws IOException {
        for (String ours : List.of("proxy", "migrate", "pilotage")) {
            assertThat(map(services().get(ours)))
                    .as(ours)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
        }
        assertThat(map(services().get("pilotage"))).containsKeys("mem_limit", "stop_grace_period");
    }

    @Test
    void peopleReachComposesProxyAloneWhichIsBelieved() throws IOException {
        Map<String, Object> services = services();
        services.forEach((name, service) -> {
            if (!"proxy".equals(name)) {
                assertThat(strings(map(service).getOrDefault("ports", List.of())))
                        .as(name)
                        .allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        });
        assertThat(strings(map(services.get("proxy")).get("ports")))
                .containsExactly("0.0.0.0:80:80", "0.0.0.0:443:443");
        assertThat(Files.readString(PROJECT.resolve("infra/Caddyfile")))
                .contains("read_header 10s", "{$PILOTAGE_PUBLIC_URL} {", "{$KEYCLOAK_URL} {");

        Map<String, Object> networks = map(documents(COMPOSE).getFirst().get("networks"));
        Map<String, Object> addresses =
                list(map(map(networks.get("people")).get("ipam")).get("config")).getFirst();
        assertThat(addresses).as("no other gets the proxy's").containsEntry("ip_range", "172.31.80.128/25");
        Object proxy = map(map(map(services.get("proxy")).get("networks")).get("people"))
                        .get("ipv4_address") + "/32";
        assertThat(map(map(services.get("pilotage")).get("environment")))
                .containsEntry("PILOTAGE_PROXIES", "${PILOTAGE_PROXIES:-" + proxy + "}");
        assertThat(map(map(services.get("keycloak")).get("environment")))
                .containsEntry("KC_PROXY_TRUSTED_ADDRESSES", "${KEYCLOAK_PROXIES:-" + proxy + "}");
    }

    @Test
    void composesServersAreInNetworksOfThoseWhoNeedThem() throws IOException {
        Map<String, Object> networks = map(documents(COMPOSE).getFirst().get("networks"));
        assertThat(networks.get("database")).isEqualTo(Map.of("internal", true));
        assertThat(networks.get("search")).isEqualTo(Map.of("internal", true));

        Map<String, Object> in = new HashMap<>();
        services().forEach((name, service) -> in.put(name, map(service).get("networks")));
        assertThat(in)
                .isEqualTo(Map.of(
                        "proxy", Map.of("people", Map.of("ipv4_address", "172.31.80.2")),
                        "postgres", List.of("database"),
                        "elasticsearch", List.of("search"),
                        "keycloak", List.of("people", "database"),
                        "migrate", List.of("database"),
                        "pilotage", List.of("people", "database", "search")));
    }

    /** From which namespace each port of a workload can be called; fails if nothing closes the others. */
    private static Map<Integer, String> callers(String workload) throws IOException {
        Map<Integer, String> callers = new HashMap<>();
        boolean closed = false;
        for (Map<String, Object> policy : policies(workload, "Ingress")) {
            closed |= !policy.containsKey("ingress");
            for (Map<String, Object> rule : list(policy.getOrDefault("ingress", List.of()))) {
                String namespace = list(rule.get("from")).stream()
                        .map(from -> map(map(from.get("namespaceSelector")).get("matchLabels")))
                        .map(labels -> labels.get("kubernetes.io/metadata.name").toString())
                        .findFirst()
                        .orElseThrow();
                list(rule.get("ports")).forEach(port -> callers.put((Integer) port.get("port"), namespace));
            }
        }
        assertThat(closed).as("whatever no rule lets in").isTrue();
        return callers;
    }

    private static Set<Integer> servers(String workload) throws IOException {
        Set<Integer> ports = new HashSet<>();
        for (Map<String, Object> policy : policies(workload, "Egress")) {
            for (Map<String, Object> rule : list(policy.get("egress"))) {
                assertThat(rule).containsKey("ports");
                list(rule.get("ports")).forEach(port -> ports.add((Integer) port.get("port")));
            }
        }
        return ports;
    }

    private static List<Map<String, Object>> policies(String workload, String type) throws IOException {
        return all("NetworkPolicy").stream()
                .map(policy -> map(policy.get("spec")))
                .filter(policy -> policy.get("policyTypes").equals(List.of(type)))
                .filter(policy -> selects(map(policy.get("podSelector")), workload))
                .toList();
    }

    private static boolean selects(Map<String, Object> pods, String workload) {
        return Map.of("app", workload).equals(pods.get("matchLabels"))
                || list(pods.getOrDefault("matchExpressions", List.of())).stream()
                        .anyMatch(label -> ((Collection<?>) label.get("values")).contains(workload));
    }

    private static Map<Object, Map<String, Object>> pods() throws IOException {
        Map<Object, Map<String, Object>> pods = new HashMap<>();
        for (Map<String, Object> deployment : all("Deployment")) {
            Map<String, Object> template = map(map(deployment.get("spec")).get("template"));
            pods.put(map(map(template.get("metadata")).get("labels")).get("app"), map(template.get("spec")));
        }
        return pods;
    }

    private static List<Map<String, Object>> containers() throws IOException {
        return pods().values().stream()
                .flatMap(pod -> Stream.of("initContainers", "containers")
                        .flatMap(kind -> list(pod.getOrDefault(kind, List.of())).stream()))
                .toList();
    }

    private static Map<String, Object> annotations(Map<String, Object> ingress) {
        Map<String, Object> named = new HashMap<>();
        map(map(ingress.get("metadata")).get("annotations"))
                .forEach((name, value) -> named.put(name.substring(name.indexOf('/') + 1), value));
        return named;
    }

    private static Map<String, Object> only(String kind) throws IOException {
        List<Map<String, Object>> found = all(kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Map<String, Object>> all(String kind) throws IOException {
        List<Map<String, Object>> found = new ArrayList<>();
        for (var manifest : manifests()) {
            documents(manifest).stream()
                    .filter(document -> kind.equals(document.get("kind")))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<String> strings(Object node) {
        return ((List<?>) node).stream().map(Object::toString);
    }
}
