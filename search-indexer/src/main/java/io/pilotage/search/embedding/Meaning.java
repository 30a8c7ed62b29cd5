package io.pilotage.search.embedding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What of a document says what it is about: duties, outcomes and experience, but neither who it is nor the figures;
 * names and pronouns of people are taken out.
 *
 * @param text never blank
 */
public record Meaning(String text) {

    private static final List<String> TEXTS = List.of("title", "headline", "summary");
    private static final List<String> CODES = List.of("role", "roles", "responsibilities", "skills");
    private static final List<String> LISTS = List.of("outcomes", "criteria", "experience");

    /** Empty for a document without words. */
    public static Optional<Meaning> of(JsonNode document) {
        var text = new StringBuilder();
        TEXTS.forEach(field -> add(document.path(field), text));
        CODES.forEach(field -> addCodes(document.path(field), text));
        LISTS.forEach(field -> document.path(field).forEach(item -> add(item, text)));
        return impartial(text.toString(), document.path("name").asString(""));
    }

    /** Empty for a text without words. */
    public static Optional<Meaning> of(String text) {
        return impartial(text, "");
    }

    private static Optional<Meaning> impartial(String text, String name) {
        return Optional.of(Impartial.text(text, name))
                .filter(rest -> rest.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(Meaning::new);
    }

    /** The same for equal texts only. */
    public String contentHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void addCodes(JsonNode node, StringBuilder text) {
        if (node.isArray()) {
            node.forEach(item -> addCodes(item, text));
        } else if (node.isObject()) {
            addCodes(node.path("code"), text);
            add(node.path("evidence"), text);
        } else if (node.isString()) {
            text.append(node.asString().replace('_', ' ').toLowerCase(Locale.ROOT))
                    .append(". ");
        }
    }

    private static void add(JsonNode node, StringBuilder text) {
        if (node.isString() && !node.asString().isBlank()) {
            text.append(node.asString().strip()).append(". ");
        }
    }
}
