package io.pilotage.stripe.simulator.request;

import io.pilotage.stripe.simulator.state.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The shapes that Stripe's parameters share. */
public final class Shapes {
    public static final Shape TEXT = text(5000);
    public static final Shape INTEGER = Shapes::integer;
    public static final Shape BOOLEAN = Shapes::bool;
    public static final Shape EMAIL = Shapes::email;
    public static final Shape URL = Shapes::url;
    public static final Shape METADATA = Shapes::metadata;
    public static final Shape CURRENCY = Shapes::currency;
    public static final Shape AMOUNT = Shapes::amount;
    public static final Shape TEXTS = listOf(TEXT);
    public static final Shape TIME_RANGE = Shapes::timeRange;

    /** The currencies that the simulator settles: enough for a British marketplace and its neighbours. */
    private static final Set<String> CURRENCIES =
            Set.of("aud", "cad", "chf", "czk", "dkk", "eur", "gbp", "jpy", "nok", "nzd", "pln", "sek", "usd");

    private static final long LARGEST_AMOUNT = 99_999_999;

    private Shapes() {}

    public static Shape text(int longest) {
        return (name, value) -> {
            String text = string(name, value);
            if (text.isEmpty()) {
                throw StripeError.invalid(
                        "parameter_invalid_empty",
                        name,
                        "You passed an empty string for '" + name
                                + "', which cannot be unset; remove it or give a value.");
            }
            return limited(name, text, longest);
        };
    }

    /** Text that an update may clear by an empty value. */
    public static Shape clearableText(int longest) {
        return (name, value) -> limited(name, string(name, value), longest);
    }

    private static JsonNode limited(String name, String text, int longest) {
        if (text.length() > longest) {
            throw StripeError.invalid(
                    null,
                    name,
                    "Invalid string: must be at most " + longest + " characters, but it has " + text.length());
        }
        return StringNode.valueOf(text);
    }

    public static Shape oneOf(String... allowed) {
        return (name, value) -> {
            String text = string(name, value);
            if (Arrays.asList(allowed).contains(text)) {
                return StringNode.valueOf(text);
            }
            throw StripeError.invalid(null, name, "Invalid " + name + ": must be one of " + String.join(", ", allowed));
        };
    }

    public static Shape listOf(Shape element) {
        return (name, value) -> {
            if (!(value instanceof ObjectNode positions)) {
                throw StripeError.invalid(null, name, "Invalid array");
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (var entry : positions.properties()) {
                if (!entry.getKey().chars().allMatch(Character::isDigit)) {
                    throw StripeError.invalid(null, name, "Invalid array");
                }
                list.add(element.check(name + "[" + entry.getKey() + "]", entry.getValue()));
            }
            return list;
        };
    }

    private static String string(String name, JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        throw StripeError.invalid(null, name, "Invalid string");
    }

    private static JsonNode integer(String name, JsonNode value) {
        String text = string(name, value);
        try {
            return LongNode.valueOf(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            throw StripeError.invalid("parameter_invalid_integer", name, "Invalid integer: " + text);
        }
    }

    private static JsonNode amount(String name, JsonNode value) {
        long amount = integer(name, value).asLong();
        if (amount < 1) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", name, "This value must be greater than or equal to 1.");
        }
        if (amount > LARGEST_AMOUNT) {
            throw StripeError.invalid("amount_too_large", name, "Amount must be no more than " + LARGEST_AMOUNT + ".");
        }
        return LongNode.valueOf(amount);
    }

    private static JsonNode bool(String name, JsonNode value) {
        return switch (string(name, value)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw StripeError.invalid(null, name, "Invalid boolean: " + string(name, value));
        };
    }

    private static JsonNode currency(String name, JsonNode value) {
        String text = string(name, value);
        String currency = text.toLowerCase(java.util.Locale.ROOT);
        if (CURRENCIES.contains(currency)) {
            return StringNode.valueOf(currency);
        }
        throw StripeError.invalid(
                null,
                name,
                "Invalid currency: " + text + ". Supported here: "
                        + CURRENCIES.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static JsonNode email(String name, JsonNode value) {
        String text = string(name, value);
        if (text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+") && text.length() <= 512) {
            return StringNode.valueOf(text);
        }
        throw StripeError.invalid("email_invalid", name, "Invalid email address: " + text);
    }

    private static JsonNode url(String name, JsonNode value) {
        String text = string(name, value);
        try {
            // Stripe fills in {CHECKOUT_SESSION_ID}, so braces are allowed although an address may not hold them.
            URI uri = new URI(text.replace('{', '-').replace('}', '-'));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return StringNode.valueOf(text);
            }
        } catch (URISyntaxException notAnAddress) {
            // reported below, like an address without a host
        }
        throw StripeError.invalid("url_invalid", name, "Not a valid URL");
    }

    private static JsonNode metadata(String name, JsonNode value) {
        if (value.isString() && value.asString().isEmpty()) {
            return StringNode.valueOf("");
        }
        if (!(value instanceof ObjectNode entries)) {
            throw StripeError.invalid(null, name, "Invalid object");
        }
        if (entries.size() > 50) {
            throw StripeError.invalid(null, name, "Metadata can have at most 50 keys.");
        }
        ObjectNode metadata = Json.object();
        for (var entry : entries.properties()) {
            String key = name + "[" + entry.getKey() + "]";
            if (entry.getKey().length() > 40) {
                throw StripeError.invalid(null, key, "Metadata keys can have at most 40 characters.");
            }
            metadata.set(entry.getKey(), limited(key, string(key, entry.getValue()), 500));
        }
        return metadata;
    }

    private static JsonNode timeRange(String name, JsonNode value) {
        if (value.isString()) {
            return integer(name, value);
        }
        return new Parameters()
                .optional("gt", INTEGER)
                .optional("gte", INTEGER)
                .optional("lt", INTEGER)
                .optional("lte", INTEGER)
                .check(name, value);
    }
}
