package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.FieldError;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with one row, in words that can be stored for each of many thousands of rows: the first problems, each of bounded length,
 * and how many more there are.
 */
final class RowProblems {

    /** Told of a row, the one that says how many more there are included: what a person puts right before they send the row again. */
    static final int MOST = 20;

    /** Characters of a field's name, and of a message: both may repeat what the row says. */
    static final int LONGEST = 300;

    private final Set<FieldError> first = new LinkedHashSet<>();
    private int count;

    static RowProblems of(Collection<FieldError> problems) {
        var all = new RowProblems();
        problems.forEach(all::add);
        return all;
    }

    void add(FieldError problem) {
        var told = new FieldError(shortened(problem.field()), problem.rule(), shortened(problem.message()));
        if (!first.contains(told)) {
            count++;
            if (first.size() < MOST) {
                first.add(told);
            }
        }
    }

    /** Counts further problems that nobody tells. */
    void addUntold(int further) {
        count += further;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** At most {@link #MOST}; the last may stand for all others. */
    List<FieldError> told() {
        return count <= first.size()
                ? List.copyOf(first)
                : Stream.concat(
                                first.stream().limit(MOST - 1),
                                Stream.of(further(count - Math.min(first.size(), MOST - 1))))
                        .toList();
    }

    private static FieldError further(int many) {
        return new FieldError(
                "",
                "further",
                "There " + (many == 1 ? "is 1 more problem" : "are " + many + " more problems")
                        + " in this row. Put right those that are named first.");
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
