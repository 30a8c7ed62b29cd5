package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.search.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The words of an alert: what is new, why it matches, where to look, how to stop it. */
final class AlertText {

    private static final Pattern STRESS = Pattern.compile("</?mark>");

    /** As many things are described; of the others the mail says how many they are. */
    static final int DESCRIBED = 10;

    private AlertText() {}

    /** For example {@code 2 new engagements in “ERP in the north”}. */
    static String subject(SavedSearch search, long count) {
        return count + " new " + things(search, count) + " in “" + search.name() + "”";
    }

    /**
     * @param count how many are new in all
     * @param reasons why each thing matches, by its id; what has none there is explained by its words
     */
    static String body(
            SavedSearch search, List<Answer> told, long count, Map<UUID, List<String>> reasons, String publicUrl) {
        var text = new StringBuilder()
                .append("New in your saved search “")
                .append(search.name())
                .append("”:\n");
        told.stream().limit(DESCRIBED).forEach(answer -> {
            text.append("\n").append(OutsideText.inOneLine(answer.title())).append("\n");
            text.append(OutsideText.inOneLine(String.join(" · ", answer.facts())))
                    .append("\n");
            text.append("Why it matches:\n");
            reasons.getOrDefault(answer.id(), words(answer))
                    .forEach(reason -> text.append("- ")
                            .append(OutsideText.inOneLine(reason))
                            .append("\n"));
            text.append(publicUrl).append(answer.link()).append("\n");
        });
        if (count > DESCRIBED) {
            text.append("\nAnd ")
                    .append(count - Math.min(told.size(), DESCRIBED))
                    .append(" more.\n");
        }
        return text.append("\nThis saved search, with everything that answers it:\n")
                .append(publicUrl)
                .append("/saved-searches/")
                .append(search.id().value())
                .append("\n\nYou asked for this mail ")
                .append(rhythm(search.frequency()))
                .append(". To stop it with one click, without signing in:")
                .toString();
    }

    private static List<String> words(Answer answer) {
        return answer.highlights().isEmpty()
                ? List.of("It has everything that you filter for.")
                : answer.highlights().stream().map(AlertText::plain).toList();
    }

    /** The found words stand between asterisks, as plain text stresses them. */
    private static String plain(String highlight) {
        String stressed = STRESS.matcher(highlight).replaceAll("*");
        return "“… " + OutsideText.inOneLine(HtmlUtils.htmlUnescape(stressed)) + " …”";
    }

    private static String things(SavedSearch search, long count) {
        String one = search.query().kind() == DocumentKind.ENGAGEMENT ? "engagement" : "executive";
        return count == 1 ? one : one + "s";
    }

    private static String rhythm(AlertFrequency frequency) {
        return switch (frequency) {
            case IMMEDIATE -> "as soon as something new answers the search";
            case DAILY -> "every morning on which there is something new";
            case WEEKLY -> "every Monday on which there is something new";
            case NEVER -> throw new IllegalStateException("This search mails nothing");
        };
    }
}
