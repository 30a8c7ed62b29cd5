package io.pilotage.marketplace.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI file as it is served: what tests go through that must hold for every operation. */
record ApiFile(String text, JsonNode root) {

    /**
     * @param type of the body that it takes, or null
     * @param answers statuses that the file names, {@code default} for problems
     */
    record Operation(
            String id,
            String summary,
            HttpMethod method,
            String path,
            List<Parameter> parameters,
            @Nullable String type,
            @Nullable JsonNode body,
            Set<String> answers) {

        /** Whether it must be told which version it changes. */
        boolean changesAVersion() {
            return parameters.stream().anyMatch(it -> it.name().equals("If-Match"));
        }

        @Override
        public String toString() {
            return id + ": " + method + " " + path;
        }
    }

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    static ApiFile served(MockMvc mvc) throws Exception {
        String text = mvc.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        return new ApiFile(text, JsonMapper.builder().build().readTree(text));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> operations.add(
                        operation(path, HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), operation))));
        return operations;
    }

    /** What a reference leads to; the schema itself when it is none. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static Operation operation(String path, HttpMethod method, JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        described
                .path("parameters")
                .forEach(it -> parameters.add(new Parameter(
                        it.path("name").asString(),
                        it.path("in").asString(),
                        it.path("required").asBoolean(false),
                        it.path("schema"))));
        JsonNode content = described.at("/requestBody/content");
        String type =
                content.isEmpty() ? null : content.propertyNames().iterator().next();
        return new Operation(
                described.path("operationId").asString(""),
                described.path("summary").asString(""),
                method,
                path,
                parameters,
                type,
                type == null ? null : content.path(type).path("schema"),
                Set.copyOf(described.path("responses").propertyNames()));
    }
}
