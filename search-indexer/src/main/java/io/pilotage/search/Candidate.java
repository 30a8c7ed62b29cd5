package io.pilotage.search;

import java.util.UUID;

/**
 * A thing that may match.
 *
 * @param score closeness as the way of retrieval sees it, from 1 for the best down to 0; comparable within one result only
 */
public record Candidate(UUID id, double score) {}
