package io.pilotage.search;

import java.util.List;

/**
 * An engagement that was found.
 *
 * @param score relevance; comparable within one result only
 * @param open whether it still took bids when the question was asked
 * @param highlights passages that contain the words, as HTML in which only {@code <mark>} is markup
 */
public record EngagementHit(EngagementDocument document, double score, boolean open, List<String> highlights) {}
