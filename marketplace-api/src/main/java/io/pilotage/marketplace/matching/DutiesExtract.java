package io.pilotage.marketplace.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts free text, such as a pasted job pack, down to what has to be done and what that needs.
 *
 * <p>The text is read line by line. A heading ({@link PackHeading}) opens a section about the work or about something else, and what
 * is about something else is dropped. Everywhere else single sentences are dropped that speak of the employer, the pay, applying,
 * equal opportunities or addresses ({@link AsideSentence}). What no rule knows is kept, because a lost duty harms more than a
 * needless sentence: people see the result and can edit it.
 */
final class DutiesExtract {

    private static final int MOST_SENTENCES = 60;
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•‣▪◦–—]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+(?=[\\p{Lu}\\p{N}“\"(‘])");

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*+)]\\([^()]*+\\)");
    private static final Pattern MARKUP = Pattern.compile("[*_`#]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> sentences = new LinkedHashSet<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean aboutTheWork = true;

    private DutiesExtract() {}

    /** The sentences about the duties, in the order of the text, each once; at most sixty. */
    static List<String> of(String text) {
        DutiesExtract extract = new DutiesExtract();
        text.lines().forEach(extract::line);
        extract.endParagraph();
        return extract.sentences.stream().limit(MOST_SENTENCES).toList();
    }

    private void line(String line) {
        if (line.isBlank()) {
            endParagraph();
            return;
        }
        var heading = PackHeading.read(line);
        if (heading.isPresent()) {
            endParagraph();
            open(heading.get());
        } else if (BULLET.matcher(line).find()) {
            endParagraph();
            paragraph.append(BULLET.matcher(line).replaceFirst(""));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void open(PackHeading heading) {
        if (heading.aboutTheWork()) {
            aboutTheWork = true;
            paragraph.append(heading.rest());
        } else if (heading.rest().isEmpty()) {
            aboutTheWork = false;
        }
    }

    private void endParagraph() {
        if (aboutTheWork) {
            SENTENCE_END
                    .splitAsStream(paragraph)
                    .map(DutiesExtract::plain)
                    .filter(sentence -> sentence.length() > 2 && !AsideSentence.is(sentence))
                    .forEach(sentences::add);
        }
        paragraph.setLength(0);
    }

    /** Without Markdown and repeated spaces. */
    private static String plain(String sentence) {
        String unlinked = LINK.matcher(sentence).replaceAll("$1");
        return SPACE.matcher(MARKUP.matcher(unlinked).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
