package io.pilotage.marketplace.benchmark;

import io.pilotage.localstack.LocalStack;
import io.pilotage.marketplace.MarketplaceApiApplication;
import io.pilotage.search.SearchJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/** The API with its worker in this process, over servers of their own, with the demonstration data in it. */
final class BenchedSystem implements AutoCloseable {

    private static final String BUYER = "olive@demo.pilotage.example";

    final Load load = new Load();
    final String elasticsearch;
    final String application;
    private final String issuer;
    private final ConfigurableApplicationContext context;

    BenchedSystem() {
        var stack = LocalStack.shared();
        elasticsearch = stack.elasticsearch().url();
        application = stack.applicationUrl();
        issuer = stack.keycloak().issuer();
        context = new SpringApplicationBuilder(MarketplaceApiApplication.class)
                .profiles("local")
                .properties(Map.of("logging.level.root", "WARN", "spring.main.banner-mode", "off"))
                .run(
                        "--server.port=" + stack.applicationPort(),
                        "--pilotage.public-url=" + application,
                        "--spring.datasource.url=" + stack.postgres().jdbcUrl("pilotage"),
                        "--pilotage.search.url=" + elasticsearch,
                        "--pilotage.identity.issuer=" + issuer,
                        "--spring.mail.port=" + stack.mail().smtpPort(),
                        "--pilotage.stripe.api-base=" + stack.stripe().url());
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** Stops what computes vectors, for measurements that are not about it. */
    Lifecycle embeddingWorker() {
        return context.getBean("searchEmbeddingWorker", Lifecycle.class);
    }

    /** A GET of the API as a member of an organisation. */
    HttpRequest get(String path, String token) {
        return HttpRequest.newBuilder(URI.create(application + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** A fresh access token; the realm lets it live five minutes. */
    String token() {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=pilotage-cli&username=" + BUYER + "&password=pilotage-demo"))
                .build();
        return SearchJson.MAPPER
                .readTree(load.send(request))
                .path("access_token")
                .asString();
    }

    /** Sends JSON, or lines of JSON, to Elasticsearch. */
    String raw(String method, String path, String body) {
        return load.send(HttpRequest.newBuilder(URI.create(elasticsearch + path))
                .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Override
    public void close() {
        context.close();
    }
}
