package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the browser keeps of a form until the server has stored it, so that it outlives a lost session; {@code kept.js} is its other half. */
final class KeptText {

    private final Component form;
    private final String key;

    /** @param key names the form among all of the person's, e.g. {@code brief/<id>} */
    KeptText(Component form, String key) {
        this.form = form;
        this.key = key;
        form.getElement().setAttribute("data-kept", key);
    }

    static void name(HasElement field, String name) {
        field.getElement().setAttribute("data-field", name);
    }

    /** @param found receives the names of the fields of which something is kept, if there are any */
    void find(Consumer<List<String>> found) {
        form.getElement().executeJs("return window.pilotage.names(this)").then(JsonNode.class, names -> {
            if (!names.isEmpty()) {
                found.accept(names.valueStream().map(JsonNode::asString).toList());
            }
        });
    }

    /** @param differing receives what was changed elsewhere meanwhile, or has no field any more, by name */
    void restore(Consumer<Map<String, String>> differing) {
        form.getElement().executeJs("return window.pilotage.restore(this)").then(JsonNode.class, rest -> {
            Map<String, String> texts = new LinkedHashMap<>();
            rest.properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
            differing.accept(texts);
        });
    }

    void take(String name) {
        form.getElement().executeJs("window.pilotage.take(this, $0)", name);
    }

    void drop(String name) {
        form.getElement().executeJs("window.pilotage.drop(this, $0)", name);
    }

    /** @param stored the fields whose values are stored now, as the server knows them */
    void saved(Map<String, Component> stored) {
        ObjectNode sums = JsonNodeFactory.instance.objectNode();
        stored.forEach((name, field) -> {
            String text = typed(field.getElement());
            if (text == null) {
                sums.putNull(name);
            } else {
                sums.put(name, text.hashCode());
            }
        });
        form.getElement().executeJs("window.pilotage.saved(this, $0)", sums);
    }

    /** Through the page, because the form may be gone by the time that the browser hears of it. */
    void forget() {
        UI.getCurrentOrThrow().getPage().executeJs("window.pilotage.forget($0)", key);
    }

    /** The text as it was typed; null for fields that are not typed into. */
    private static @Nullable String typed(Element field) {
        return field.getPropertyRaw("value") instanceof String text ? text : null;
    }
}
