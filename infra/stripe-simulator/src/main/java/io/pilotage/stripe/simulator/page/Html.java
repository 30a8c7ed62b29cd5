package io.pilotage.stripe.simulator.page;

import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The frame and the parts of the hosted pages; everything that comes from outside is escaped here. */
final class Html {
    private static final String STYLE = style();

    private Html() {}

    static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <title>%s – Stripe simulator</title>
                <style>%s</style>
                </head>
                <body>
                <header class="banner">Stripe simulator – test mode. No real money moves.</header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, content);
    }

    static String message(String title, String text) {
        return page(title, "<div class=\"card\"><h1>%s</h1><p>%s</p></div>".formatted(escape(title), escape(text)));
    }

    /** What surrounds a text field: label, hint, what was typed, and what is wrong with it. */
    record Field(String name, String label, String hint, String type, String autocomplete) {
        String shown(ObjectNode typed, Map<String, String> wrong) {
            @Nullable String error = wrong.get(name);
            String described = (hint.isEmpty() ? "" : name + "-hint ") + (error == null ? "" : name + "-wrong");
            StringBuilder html = new StringBuilder("<label for=\"%s\">%s</label>".formatted(name, escape(label)));
            if (!hint.isEmpty()) {
                html.append("<p class=\"hint\" id=\"%s-hint\">%s</p>".formatted(name, escape(hint)));
            }
            html.append("<input id=\"%1$s\" name=\"%1$s\" type=\"%2$s\" autocomplete=\"%3$s\" value=\"%4$s\" required"
                    .formatted(name, type, autocomplete, escape(Json.text(typed, name))));
            if (!described.isBlank()) {
                html.append(" aria-describedby=\"%s\"".formatted(described.strip()));
            }
            html.append(error == null ? ">" : " aria-invalid=\"true\">");
            if (error != null) {
                html.append("<p class=\"wrong\" id=\"%s-wrong\">%s</p>".formatted(name, escape(error)));
            }
            return html.toString();
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (@Nullable InputStream content = Html.class.getResourceAsStream("page.css")) {
            if (content == null) {
                throw new IllegalStateException("page.css is missing");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
