package io.pilotage.search;

import java.util.List;

/**
 * An executive who was found.
 *
 * @param score relevance; comparable within one result only
 * @param highlights passages that contain the words, as HTML in which only {@code <mark>} is markup
 */
public record ExecutiveHit(ExecutiveDocument document, double score, List<String> highlights) {}
