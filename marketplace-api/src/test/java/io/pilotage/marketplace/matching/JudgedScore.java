package io.pilotage.marketplace.matching;

import java.util.List;

/** An explained score, open to the evaluation. */
public record JudgedScore(double value, List<CriterionScore> criteria) {}
