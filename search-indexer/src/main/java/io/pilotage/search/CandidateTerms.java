package io.pilotage.search;

import java.util.List;
import java.util.Set;

/**
 * What a good match has in common with the thing it is sought for; nothing here is required, everything counts.
 *
 * @param roles names of the wanted roles; likewise responsibilities, skills and sectors
 * @param texts duties, outcomes and criteria in people's words
 * @param limit most candidates to return, 1 to 500
 */
public record CandidateTerms(
        Set<String> roles,
        Set<String> responsibilities,
        Set<String> skills,
        Set<String> sectors,
        List<String> texts,
        int limit) {

    public CandidateTerms {
        roles = Set.copyOf(roles);
        responsibilities = Set.copyOf(responsibilities);
        skills = Set.copyOf(skills);
        sectors = Set.copyOf(sectors);
        texts = List.copyOf(texts);
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit must be 1 to 500, not " + limit);
        }
    }
}
