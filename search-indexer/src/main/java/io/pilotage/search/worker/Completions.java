package io.pilotage.search.worker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a document lets people complete while they type: its title from each of its first words on, and its labels. */
final class Completions {

    private static final List<String> TITLES = List.of("title", "headline");
    private static final List<String> NAMES = List.of("organisationName", "name");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int WORDS_TO_BEGIN_WITH = 8;
    private static final int LONGEST = 80;
    private static final int SHORTEST_WORD = 3;

    private Completions() {}

    static Set<String> of(JsonNode document) {
        var completions = new LinkedHashSet<String>();
        TITLES.forEach(field -> addEachBeginning(document.path(field).asString(""), completions));
        NAMES.forEach(field -> add(document.path(field).asString(""), completions));
        document.path("labels").forEach(label -> add(label.asString(""), completions));
        return completions;
    }

    private static void addEachBeginning(String title, Set<String> completions) {
        var words = SPACE.split(title.strip());
        for (int i = 0; i < Math.min(words.length, WORDS_TO_BEGIN_WITH); i++) {
            if (i == 0 || words[i].length() >= SHORTEST_WORD) {
                add(String.join(" ", List.of(words).subList(i, words.length)), completions);
            }
        }
    }

    private static void add(String text, Set<String> completions) {
        // Elasticsearch refuses a completion with control characters.
        var clean = CONTROL.matcher(text).replaceAll(" ");
        var shortened = clean.length() <= LONGEST ? clean : clean.substring(0, cut(clean));
        if (shortened.codePoints().anyMatch(Character::isLetterOrDigit)) {
            completions.add(shortened.strip());
        }
    }

    /** Between words if possible. */
    private static int cut(String text) {
        int space = text.lastIndexOf(' ', LONGEST);
        return space > 0 ? space : LONGEST;
    }
}
