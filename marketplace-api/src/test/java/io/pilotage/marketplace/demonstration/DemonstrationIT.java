package io.pilotage.marketplace.demonstration;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.testing.ServerTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = "pilotage.demonstration-data=true")
class DemonstrationIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Demonstration demonstration;

    @Test
    void showsEveryStateAndStaysTheSameWhenItRunsAgain() {
        Map<String, Integer> states = new TreeMap<>(Map.of(
                "PUBLISHED", 15,
                "DRAFT", 2,
                "IN_REVIEW", 1,
                "REJECTED", 1,
                "WITHDRAWN", 1,
                "CANCELLED", 1,
                "EVALUATING", 2,
                "AWARDED", 3,
                "NONE_SUITABLE", 1));

        await().atMost(5, MINUTES)
                .untilAsserted(
                        () -> assertThat(count("select state, count(*) from engagement.engagement group by state"))
                                .isEqualTo(states));
        assertThat(count("select edition, count(*) from executive.profile group by edition"))
                .isEqualTo(Map.of("APPROVED", 41, "IN_REVIEW", 1));
        assertThat(count("select sector, count(*) from organisation.organisation group by sector"))
                .isEqualTo(Map.of("PUBLIC", 5, "PRIVATE", 5, "THIRD", 5));
        Map<String, Integer> bids = count("select state, count(*) from bidding.bid group by state");
        assertThat(bids).containsEntry("AWARDED", 3).containsKeys("SUBMITTED", "UNSUCCESSFUL");
        await().atMost(1, MINUTES)
                .untilAsserted(() -> assertThat(count("select state, count(*) from contract.contract group by state"))
                        .isEqualTo(Map.of("DRAWN_UP", 2, "AGREED", 1)));

        assertThat(demonstration.load()).isEmpty();

        assertThat(count("select state, count(*) from engagement.engagement group by state"))
                .isEqualTo(states);
        assertThat(count("select state, count(*) from bidding.bid group by state"))
                .isEqualTo(bids);
        assertThat(count("select 'people', count(*) from identity.person")).isEqualTo(Map.of("people", 59));
        assertThat(count("select 'placed', count(*) from firm.placement")).isEqualTo(Map.of("placed", 1));
    }

    private Map<String, Integer> count(String sql) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}
