package io.pilotage.marketplace.matching.evaluation;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.matching.JudgedMatching;
import io.pilotage.search.CandidateTerms;
import io.pilotage.search.RetrievalMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The ways of ranking that are compared, each a step on from the one before. */
enum Contender {
    PLAIN("Plain BM25", RetrievalMode.WORDS),
    SYNONYMS("BM25 with synonyms and codes", RetrievalMode.TAXONOMY),
    MEANING("kNN over embeddings", RetrievalMode.MEANING),
    /** What was known to work before there was a judged set: plain words and meaning, half and half. */
    STARTING_POINT("Starting point", RetrievalMode.WORDS),
    FUSED("Fused", RetrievalMode.FUSED),
    SCORED("Full explained score", RetrievalMode.FUSED);

    private static final Comparator<Map.Entry<UUID, Double>> BEST_FIRST =
            Map.Entry.<UUID, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final String label;
    private final RetrievalMode mode;

    Contender(String label, RetrievalMode mode) {
        this.label = label;
        this.mode = mode;
    }

    String label() {
        return label;
    }

    /** Profiles, best first, ties by id. */
    List<UUID> ranking(EngagementDetails engagement, JudgedSet set, IndexedProfiles index) {
        Map<UUID, Double> scores = nearness(JudgedMatching.terms(engagement), index);
        if (this == SCORED) {
            scores.replaceAll((id, nearness) -> JudgedMatching.score(
                            engagement,
                            Objects.requireNonNull(set.profiles().get(id)).profile(),
                            nearness)
                    .value());
        }
        return scores.entrySet().stream()
                .sorted(BEST_FIRST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<UUID, Double> nearness(CandidateTerms terms, IndexedProfiles index) {
        Map<UUID, Double> nearness = index.nearest(terms, mode);
        if (this == STARTING_POINT) {
            index.nearest(terms, RetrievalMode.MEANING).forEach((id, it) -> nearness.merge(id, it, Double::sum));
        }
        return nearness;
    }
}
