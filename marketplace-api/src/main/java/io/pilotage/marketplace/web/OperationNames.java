package io.pilotage.marketplace.web;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Names the operations of the OpenAPI file for people and for generated clients: an id, one line, and the noun that it is about. */
@Component
class OperationNames implements OperationCustomizer {

    private static final String CONTROLLER = "Controller";

    private final Properties names = new Properties();

    OperationNames() {
        try (InputStream file =
                Objects.requireNonNull(OperationNames.class.getResourceAsStream("/openapi/operations.properties"))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String noun = noun(method.getBeanType());
        operation.setTags(List.of(noun));
        String name = names.getProperty(noun + "." + method.getMethod().getName());
        if (name != null) {
            operation.setOperationId(name.substring(0, name.indexOf(':')));
            operation.setSummary(name.substring(name.indexOf(':') + 2));
        }
        return operation;
    }

    private static String noun(Class<?> controller) {
        String name = controller.getSimpleName();
        return name.endsWith(CONTROLLER) ? name.substring(0, name.length() - CONTROLLER.length()) : name;
    }
}
