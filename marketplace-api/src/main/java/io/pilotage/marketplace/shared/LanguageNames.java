package io.pilotage.marketplace.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The languages that people may name, each with one spelling of its English name, so that a search finds all who speak it. */
public final class LanguageNames {

    /** Spoken or signed here, but without a code of two letters. */
    private static final List<String> WITHOUT_SHORT_CODE = List.of(
            "Bengali",
            "British Sign Language",
            "Cantonese",
            "Filipino",
            "Irish Sign Language",
            "Mandarin",
            "Scots",
            "Sylheti",
            "Ulster Scots");

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "BSL", "British Sign Language", "Bangla", "Bengali", "Farsi", "Persian", "Gaelic", "Scottish Gaelic");

    private static final Map<String, String> SPELLINGS = spellings();

    private LanguageNames() {}

    /** The one spelling of a language that is known by this name, in whatever case; any other text as it is. */
    public static String spelled(String name) {
        return SPELLINGS.getOrDefault(name.strip(), name);
    }

    /** Records an error of {@code field} unless this is the name of a language, or nothing yet. */
    public static void check(Checks checks, @Nullable String name, String field) {
        checks.that(
                name == null || name.isBlank() || SPELLINGS.containsKey(name.strip()),
                field,
                "unknown-language",
                "Please give the English name of a language, such as Welsh.");
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String code : Locale.getISOLanguages()) {
            String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
            spellings.put(name, name);
        }
        WITHOUT_SHORT_CODE.forEach(name -> spellings.put(name, name));
        spellings.putAll(OTHER_NAMES);
        return spellings;
    }
}
