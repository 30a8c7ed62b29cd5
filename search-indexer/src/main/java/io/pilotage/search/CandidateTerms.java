package io.pilotage.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a good match has in common with the thing it is sought for; nothing here is required, everything counts.
 *
 * @param roles names of the wanted roles; likewise responsibilities, skills and sectors
 * @param texts duties, outcomes and criteria in people's words
 * @param limit most candidates to return, 1 to 1,000
 */
public record CandidateTerms(
        Set<String> roles,
        Set<String> responsibilities,
        Set<String> skills,
        Set<String> sectors,
        List<String> texts,
        int limit) {

    /** Most candidates that can be asked for at once. */
    public static final int MOST = 1_000;

    public CandidateTerms {
        roles = Set.copyOf(roles);
        responsibilities = Set.copyOf(responsibilities);
        skills = Set.copyOf(skills);
        sectors = Set.copyOf(sectors);
        texts = List.copyOf(texts);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", not " + limit);
        }
    }

    /** Everything that is sought as one text, in the manner of the texts that vectors are made of. */
    String inWords() {
        var codes = Stream.of(roles, responsibilities, skills)
                .flatMap(names -> names.stream().sorted())
                .map(name -> name.replace('_', ' ').toLowerCase(Locale.ROOT));
        return Stream.concat(texts.stream(), codes).collect(Collectors.joining(". "));
    }
}
