package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import org.springframework.data.repository.ListCrudRepository;

interface MatchBasisRepository extends ListCrudRepository<MatchBasis, EngagementId> {}
