package io.pilotage.marketplace.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what people wrote into texts of ours, such as terms and mails, so that it cannot look like a part that we wrote. */
public final class OutsideText {

    private static final String MARK = "> ";
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private OutsideText() {}

    /** A part of a text of ours: {@code outside} when people wrote it, then without the marks. */
    public record Part(boolean outside, String text) {}

    /** A name, a title or an entry of a list: one line, whatever it holds. */
    public static String inOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** A longer text, on lines of its own of which each begins with a mark that none of ours has. */
    public static String setOff(String text) {
        return text.strip()
                .lines()
                .map(line -> (MARK + inOneLine(line)).strip())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** What a text of ours is made of, for screens, which show by other means than marks what people wrote. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        text.lines().forEach(line -> {
            boolean outside = line.startsWith(MARK.strip());
            String words = outside ? line.substring(1).strip() : line.strip();
            if (!parts.isEmpty() && parts.getLast().outside() == outside) {
                words = parts.removeLast().text() + "\n" + words;
            }
            parts.add(new Part(outside, words));
        });
        return parts.stream().filter(part -> !part.text().isBlank()).toList();
    }
}
