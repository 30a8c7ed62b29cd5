package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evaluators' score sheets: one per bid and evaluator, replaced when the evaluator scores again. */
@Component
class ScoreSheets {

    private final JdbcClient jdbc;

    ScoreSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(BidId bid, PersonId evaluator, ScoreSheet sheet, Instant now) {
        jdbc.sql("""
                insert into bidding.score_sheet (bid, evaluator, sheet, scored_at)
                values (:bid, :evaluator, cast(:sheet as jsonb), :now)
                on conflict (bid, evaluator) do update set sheet = excluded.sheet, scored_at = excluded.scored_at""")
                .param("bid", bid.value())
                .param("evaluator", evaluator.value())
                .param("sheet", StoredJson.MAPPER.writeValueAsString(sheet))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** All sheets of an engagement's bids, by bid and evaluator. */
    Map<BidId, Map<PersonId, ScoreSheet>> of(EngagementId engagement) {
        Map<BidId, Map<PersonId, ScoreSheet>> sheets = new HashMap<>();
        jdbc.sql("""
                select s.bid, s.evaluator, s.sheet from bidding.score_sheet s join bidding.bid b on b.id = s.bid
                where b.engagement = :engagement""").param("engagement", engagement.value()).query(row -> {
            var bid = new BidId(row.getObject("bid", UUID.class));
            var evaluator = new PersonId(row.getObject("evaluator", UUID.class));
            sheets.computeIfAbsent(bid, key -> new TreeMap<>(java.util.Comparator.comparing(PersonId::value)))
                    .put(evaluator, StoredJson.MAPPER.readValue(row.getString("sheet"), ScoreSheet.class));
        });
        return sheets;
    }
}
