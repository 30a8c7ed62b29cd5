package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The complete form of each Stripe object with its empty values, kept as JSON files beside this class. */
final class Template {
    private static final Map<String, ObjectNode> LOADED = new ConcurrentHashMap<>();

    private Template() {}

    static ObjectNode of(String name) {
        return LOADED.computeIfAbsent(name, Template::load).deepCopy();
    }

    private static ObjectNode load(String name) {
        try (@Nullable InputStream content = Template.class.getResourceAsStream(name + ".json")) {
            if (content == null) {
                throw new IllegalStateException("no template " + name);
            }
            return Json.parseObject(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
