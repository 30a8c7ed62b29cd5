package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Criterion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What candidates are looked for with: the title, the duties in the summary, the outcomes and the criteria, one per line. */
final class Needs {

    private Needs() {}

    /** What the brief says, before anybody edits it. */
    static String usual(Brief brief) {
        Stream<String> summary = brief.summary() == null ? Stream.of() : DutiesExtract.of(brief.summary()).stream();
        Set<String> lines = Stream.of(
                        Stream.ofNullable(brief.title()),
                        summary,
                        brief.outcomes().stream(),
                        brief.criteria().stream().map(Criterion::text).filter(Objects::nonNull))
                .flatMap(part -> part)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("\n", lines);
    }

    /** Each line is looked for by itself. */
    static List<String> searched(String needs) {
        return needs.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
