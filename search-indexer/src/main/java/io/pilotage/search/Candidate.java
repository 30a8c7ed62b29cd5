package io.pilotage.search;

import java.util.UUID;

/**
 * A thing that may match.
 *
 * @param score textual closeness relative to the best candidate, 0 to 1
 */
public record Candidate(UUID id, double score) {}
