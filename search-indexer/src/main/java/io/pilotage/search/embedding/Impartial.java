package io.pilotage.search.embedding;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a text who it is about, so that nobody is nearer to anything for their name or their sex. */
final class Impartial {

    private static final Pattern PERSONS = Pattern.compile(
            "\\b(he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves|mr|mrs|mx)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Impartial() {}

    /** @param name of the person whom the text is about, taken out as it is spelt; may be empty */
    static String text(String text, String name) {
        String nameless = name.isBlank()
                ? text
                : Pattern.compile(Arrays.stream(SPACE.split(name.strip()))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")))
                        .matcher(text)
                        .replaceAll(" ");
        return SPACE.matcher(PERSONS.matcher(nameless).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
