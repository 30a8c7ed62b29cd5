package io.pilotage.marketplace.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.demonstration.InventedEngagement.Target;
import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InventionTests {

    private final Invention invention = Invention.read();
    private final List<InventedEngagement> engagements = invention.organisations().stream()
            .flatMap(organisation -> organisation.engagements().stream())
            .toList();

    @Test
    void isLargeAndVariedEnoughToTryEverything() {
        assertThat(invention.executives()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(engagements).hasSizeGreaterThanOrEqualTo(25);
        assertThat(engagements.stream().map(InventedEngagement::state)).contains(Target.values());
        assertThat(engagements.stream().map(InventedEngagement::biddingMode)).contains(BiddingMode.values());
        assertThat(invention.executives().stream().map(it -> it.profile().region()))
                .contains(Region.values());
    }

    @Test
    void paysUsualRates() {
        assertThat(invention.executives())
                .allSatisfy(
                        executive -> assertThat(executive.profile().dayRate().getAmount())
                                .isBetween(new BigDecimal("650"), new BigDecimal("1500")));
    }

    @Test
    void tellsPeopleApart() {
        Set<UUID> seen = new HashSet<>();
        invention
                .executives()
                .forEach(executive -> assertThat(seen.add(executive.id())).isTrue());
        invention
                .organisations()
                .forEach(organisation ->
                        assertThat(seen.add(organisation.founder().id())).isTrue());
        assertThat(engagements.stream().map(InventedEngagement::title)).doesNotHaveDuplicates();
    }

    @Test
    void letsOnlyKnownExecutivesBidAndWin() {
        Set<UUID> published = invention.executives().stream()
                .filter(executive -> !executive.inReview())
                .map(InventedExecutive::id)
                .collect(Collectors.toSet());

        assertThat(engagements).allSatisfy(engagement -> {
            List<InventedBid> bids = engagement.bids() == null ? List.of() : engagement.bids();
            assertThat(bids).allSatisfy(bid -> {
                assertThat(published).contains(bid.executive());
                assertThat(bid.answers()).hasSameSizeAs(engagement.criteria());
            });
            if (engagement.state() == Target.AWARDED) {
                assertThat(bids.stream().map(InventedBid::executive)).contains(engagement.winner());
            }
        });
    }

    @Test
    void sealsTheBidsOfPublicBodies() {
        Instant now = Instant.parse("2026-06-15T10:00:00Z");
        invention.organisations().stream()
                .filter(organisation -> organisation.sector() == Sector.PUBLIC)
                .flatMap(organisation -> organisation.engagements().stream())
                .forEach(engagement -> {
                    assertThat(engagement.brief(now, now.plusSeconds(40)).sealed())
                            .isTrue();
                    assertThat(engagement.brief(now, now.plusSeconds(40)).totalWeight())
                            .isEqualTo(100);
                });
    }
}
