package io.pilotage.marketplace.matching.evaluation;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.matching.JudgedMatching;
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
    FUSED("Fused", RetrievalMode.FUSED),
    SCORED("Full explained score", RetrievalMode.FUSED);

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
        Map<UUID, Double> nearest = index.nearest(JudgedMatching.terms(engagement), mode);
        if (this != SCORED) {
            return List.copyOf(nearest.keySet());
        }
        record Ranked(UUID id, double score) {}
        return nearest.entrySet().stream()
                .map(it -> new Ranked(
                        it.getKey(),
                        JudgedMatching.score(
                                        engagement,
                                        Objects.requireNonNull(set.profiles().get(it.getKey()))
                                                .profile(),
                                        it.getValue())
                                .value()))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id))
                .map(Ranked::id)
                .toList();
    }
}
