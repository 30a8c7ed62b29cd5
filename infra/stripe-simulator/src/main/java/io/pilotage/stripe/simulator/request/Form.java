package io.pilotage.stripe.simulator.request;

import io.pilotage.stripe.simulator.state.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decodes form-encoded content with nested keys such as {@code items[0][price][currency]=gbp} into a tree of objects and
 * text. Lists become objects with the positions as keys; the declared parameters say which of them are lists.
 */
public final class Form {
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int DEEPEST = 10;

    private Form() {}

    public static ObjectNode decode(String encoded) {
        ObjectNode tree = Json.object();
        for (String pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = text(equals < 0 ? pair : pair.substring(0, equals));
            put(tree, key, equals < 0 ? "" : text(pair.substring(equals + 1)));
        }
        return tree;
    }

    private static String text(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw StripeError.invalid(null, null, "Invalid form encoding.");
        }
    }

    private static void put(ObjectNode tree, String key, String value) {
        List<String> steps = steps(key);
        ObjectNode at = tree;
        for (int i = 0; i < steps.size() - 1; i++) {
            String step = position(at, steps.get(i));
            if (at.get(step) == null) {
                at.putObject(step);
            }
            if (!(at.get(step) instanceof ObjectNode next)) {
                throw StripeError.invalid(null, key, "Invalid parameter: " + key + " is both a value and an object.");
            }
            at = next;
        }
        at.put(position(at, steps.getLast()), value);
    }

    /** An empty step, as in {@code expand[]}, means the next position. */
    private static String position(ObjectNode list, String step) {
        return step.isEmpty() ? Integer.toString(list.size()) : step;
    }

    private static List<String> steps(String key) {
        int bracket = key.indexOf('[');
        List<String> steps = new ArrayList<>();
        steps.add(bracket < 0 ? key : key.substring(0, bracket));
        int end = bracket < 0 ? key.length() : bracket;
        Matcher matcher = STEP.matcher(key);
        while (end < key.length() && matcher.find(end) && matcher.start() == end) {
            steps.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != key.length() || steps.size() > DEEPEST) {
            throw StripeError.invalid(null, key, "Invalid parameter name: " + key + ".");
        }
        return steps;
    }
}
