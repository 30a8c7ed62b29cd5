package io.pilotage.marketplace.matching;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading in a job pack, or a label such as {@code Salary: 60,000}, which speaks for its own line alone.
 *
 * @param aboutTheWork whether it is about the duties and what they need
 * @param rest what stands behind a label; empty behind a heading
 */
record PackHeading(boolean aboutTheWork, String rest) {

    private static final Pattern LABEL =
            Pattern.compile("^(?:\\*\\*)?(\\p{L}[\\p{L} /&-]{1,40}?)\\s*:(?:\\*\\*)?\\s*(.*)$");

    private static final String ASIDE =
            "about (us|the (company|organisation|organization|charity|council|trust|school|college"
                    + "|university|employer|team))|who we are|what we (offer|do)|why (join|work)|our (story|mission|vision|values|culture|history"
                    + "|offer|people)|benefits(?! reali[sz]ation)|salary|pay|compensation|remuneration|perks|rewards|how to apply|to apply|applying"
                    + "|application (process|form|deadline)|closing date|key dates|interviews?|selection process|recruitment|equal opportunit\\w+"
                    + "|equality|diversity|contact (us|details)|further information|background checks?|vetting|right to work|privacy|legal notice"
                    + "|disclaimer|next steps|basic information|travel requirements?|work schedule|company overview";
    private static final String FACTS =
            "|location|hours|grade|band|department|reports to|job title|contract( type)?|term|start date"
                    + "|vacancies|number of vacancies|reference( number)?|salary range|supervisory status";
    private static final String WORK =
            "the|a|an|of|and|&|your|our|key|main|core|principal|job|role|post|position|about|you|you'll|will|do"
                    + "|be|doing|what|we|are|is|looking|for|need|needs|purpose|duties|responsibilities|accountabilities|tasks|person|specification"
                    + "|requirements|essential|desirable|criteria|skills|experience|qualifications|knowledge|scope|outcomes|objectives"
                    + "|deliverables|summary|overview|challenge|priorities|problem";

    private static final Pattern ASIDE_ANYWHERE = words("\\b(" + ASIDE + ")\\b");
    private static final Pattern ASIDE_FIRST = words("^((the|our) )?(" + ASIDE + ")\\b(\\W+\\w+){0,3}\\W*$");
    private static final Pattern ASIDE_LABEL = words("^(" + ASIDE + FACTS + ")$");
    private static final Pattern WORK_ONLY = words("^((" + WORK + ")\\b\\W*){1,6}$");

    /** Empty when the line is neither. */
    static Optional<PackHeading> read(String line) {
        String bare = line.strip();
        Optional<String> marked = marked(bare);
        if (marked.isPresent()) {
            return Optional.of(
                    new PackHeading(!ASIDE_ANYWHERE.matcher(marked.get()).find(), ""));
        }
        Matcher label = LABEL.matcher(bare);
        if (label.matches() && ASIDE_LABEL.matcher(label.group(1)).matches()) {
            return Optional.of(new PackHeading(false, label.group(2)));
        }
        if (label.matches() && WORK_ONLY.matcher(label.group(1)).matches()) {
            return Optional.of(new PackHeading(true, label.group(2)));
        }
        if (ASIDE_FIRST.matcher(bare).matches() && !bare.endsWith(".")) {
            return Optional.of(new PackHeading(false, ""));
        }
        return WORK_ONLY.matcher(bare).matches() ? Optional.of(new PackHeading(true, "")) : Optional.empty();
    }

    /** The words of a line that Markdown makes a heading, with hashes before it or stars around it. */
    private static Optional<String> marked(String bare) {
        if (bare.length() > 1 && bare.startsWith("#")) {
            return Optional.of(bare);
        }
        String starred = bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
        return starred.length() > 4 && starred.startsWith("**") && starred.endsWith("**")
                ? Optional.of(starred)
                : Optional.empty();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
