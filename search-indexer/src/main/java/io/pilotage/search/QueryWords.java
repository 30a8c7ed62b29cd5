package io.pilotage.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person typed, taken apart: any text is a valid question, and what cannot be understood counts as plain words.
 *
 * @param plain the words that are neither quoted nor excluded
 * @param phrases what stood in double quotes
 * @param excluded words and phrases that followed a minus sign
 */
record QueryWords(List<String> plain, List<String> phrases, List<String> excluded) {

    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 60;
    private static final Pattern NOISE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s\\u00a0]+");
    private static final Pattern QUOTES = Pattern.compile("[\\u201c\\u201d\\u201e\\u00ab\\u00bb]");
    private static final Pattern PART = Pattern.compile("(?<minus>-?)(?:\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+))|\"");

    static QueryWords parse(String text) {
        var words = new QueryWords(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var part = PART.matcher(cleaned(text));
        while (part.find() && words.count() < MOST_WORDS) {
            var phrase = part.group("phrase");
            var word = part.group("word");
            var content = phrase != null ? phrase.strip() : word != null ? shortened(word) : "";
            if (content.codePoints().noneMatch(QueryWords::meaningful)) {
                continue;
            }
            if (part.group("minus").equals("-")) {
                words.excluded.add(content);
            } else if (phrase != null) {
                words.phrases.add(content);
            } else {
                words.plain.add(content);
            }
        }
        return words;
    }

    /** Without what has no meaning in any script, with plain quotes, and of bounded length. */
    static String cleaned(String text) {
        var cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return QUOTES.matcher(NOISE.matcher(cut).replaceAll(" ")).replaceAll("\"");
    }

    /** The question as a person would type it, with other plain words. */
    String withPlain(String otherWords) {
        var text = new StringBuilder(otherWords);
        phrases.forEach(phrase -> text.append(" \"").append(phrase).append('"'));
        excluded.forEach(word -> text.append(word.contains(" ") ? " -\"" + word + '"' : " -" + word));
        return text.toString();
    }

    private int count() {
        return plain.size() + phrases.size() + excluded.size();
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    private static boolean meaningful(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.isExtendedPictographic(codePoint);
    }
}
