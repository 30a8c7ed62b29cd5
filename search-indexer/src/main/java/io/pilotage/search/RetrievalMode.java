package io.pilotage.search;

/** The ways in which candidates can be found; the product uses {@link #FUSED}, the others are there to be compared with. */
public enum RetrievalMode {
    /** By the words of the texts as they stand, as any full-text search would. */
    WORDS,
    /** By words, by what people also call them, and by the codes of roles, responsibilities, skills and sectors. */
    TAXONOMY,
    /** By what the texts mean, whatever their words. */
    MEANING,
    /** By words and codes, and by meaning, half and half. */
    FUSED
}
