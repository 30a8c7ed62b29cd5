package io.pilotage.stripe.simulator.specification;

import io.pilotage.stripe.simulator.request.Form;
import io.pilotage.stripe.simulator.state.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stripe's published OpenAPI file of 2024-04-10, as a judge over recorded exchanges. What Stripe has added since then, and
 * the pinned client needs, stands in {@code newer-than-specification.txt} beside this class and nowhere else.
 */
public final class StripeSpecification {
    private final SpecificationFile file;
    private final AnswerCheck answers;
    private final Set<String> newer = newer();

    private StripeSpecification(Path file) {
        this.file = new SpecificationFile(file);
        answers = new AnswerCheck(this.file);
    }

    /** Reads the file that {@link SpecificationPackage} fetches. */
    public static StripeSpecification read(Path file) {
        return new StripeSpecification(file);
    }

    /** Everything about the request and the answer that Stripe's file would not allow; empty when both are sound. */
    public List<Finding> validate(RecordedExchange exchange) {
        Optional<JsonNode> operation = operation(exchange);
        if (operation.isEmpty()) {
            return List.of(new Finding(exchange.method() + " " + exchange.path(), "is not in the specification"));
        }
        List<Finding> findings = new ArrayList<>();
        // A refused request is allowed to be wrong: that it was refused is the point.
        if (exchange.status() < 400) {
            findings.addAll(validateRequest(exchange));
        }
        JsonNode responses = operation.get().path("responses");
        JsonNode response = exchange.status() < 400 ? responses.path("200") : responses.path("default");
        JsonNode schema = response.path("content").path("application/json").path("schema");
        String place = "answer " + exchange.method() + " " + template(exchange.path());
        findings.addAll(answers.check(schema, Json.MAPPER.readTree(exchange.answer()), place));
        return findings.stream()
                .filter(finding -> !newer.contains(finding.place()))
                .toList();
    }

    /** Only what is wrong with the request. */
    public List<Finding> validateRequest(RecordedExchange exchange) {
        String place = "request " + exchange.method() + " " + template(exchange.path());
        return operation(exchange)
                .map(known -> RequestCheck.check(known, Form.decode(exchange.request()), place))
                .orElseGet(() -> List.of(new Finding(place, "is not in the specification")))
                .stream()
                .filter(finding -> !newer.contains(finding.place()))
                .toList();
    }

    private Optional<JsonNode> operation(RecordedExchange exchange) {
        return file.address(exchange.path())
                .map(address -> address.path(exchange.method().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    /** The path with its ids made equal, so that findings of the same kind look the same. */
    private static String template(String path) {
        return path.replaceAll("/[a-z]+_[A-Za-z0-9_]*[A-Z0-9][A-Za-z0-9_]*", "/{id}");
    }

    private static Set<String> newer() {
        try (@Nullable
                InputStream content = StripeSpecification.class.getResourceAsStream("newer-than-specification.txt")) {
            if (content == null) {
                throw new IllegalStateException("newer-than-specification.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
