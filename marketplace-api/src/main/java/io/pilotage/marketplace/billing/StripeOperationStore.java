package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operations in the database. */
@Repository
class StripeOperationStore {

    private static final String UNSETTLED = """
            select o.*, first.since, first.tries from billing.stripe_operation o
            cross join lateral (
                select min(f.prepared_at) as since, count(*) as tries from billing.stripe_operation f where f.thing = o.thing) first
            where o.state <> 'SUCCEEDED' and not o.superseded and o.attempts > 0\
            """;

    private final JdbcClient jdbc;

    StripeOperationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operation for this purpose; the request counts only when there was none. A new one supersedes what was tried before for the same. */
    StripeOperation prepare(String purpose, StripeRequest request, Instant now) {
        int added = jdbc.sql("""
            insert into billing.stripe_operation (id, purpose, idempotency_key, request, prepared_at, changed_at)
            values (:id, :purpose, :key, :request::jsonb, :now, :now) on conflict (purpose) do nothing\
            """)
                .param("id", Uuids.next())
                .param("purpose", purpose)
                .param("key", "pilotage-" + Uuids.next())
                .param(
                        "request",
                        StoredJson.MAPPER.writerFor(StripeRequest.class).writeValueAsString(request))
                .param("now", Timestamp.from(now))
                .update();
        if (added == 1) {
            jdbc.sql("""
                update billing.stripe_operation set superseded = true
                where thing = (select thing from billing.stripe_operation where purpose = :purpose)
                  and purpose <> :purpose and state = 'REFUSED' and not superseded\
                """).param("purpose", purpose).update();
        }
        return find(purpose).orElseThrow();
    }

    Optional<StripeOperation> find(String purpose) {
        return jdbc.sql("select * from billing.stripe_operation where purpose = :purpose")
                .param("purpose", purpose)
                .query((row, number) -> read(row))
                .optional();
    }

    StripeOperation get(UUID id) {
        return jdbc.sql("select * from billing.stripe_operation where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .single();
    }

    /**
     * @param called whether Stripe was asked to do it
     * @return whether this outcome is the first that is known
     */
    boolean conclude(UUID id, Outcome outcome, boolean called, Instant now) {
        String state = switch (outcome) {
            case Outcome.Succeeded ignored -> "SUCCEEDED";
            case Outcome.Refused ignored -> "REFUSED";
            case Outcome.Unknown ignored -> "UNKNOWN";
        };
        Outcome.@Nullable Succeeded success = outcome instanceof Outcome.Succeeded it ? it : null;
        String problem = switch (outcome) {
            case Outcome.Succeeded ignored -> null;
            case Outcome.Refused refused -> refused.problem();
            case Outcome.Unknown unknown -> unknown.problem();
        };
        int changed = jdbc.sql("""
            update billing.stripe_operation
            set state = :state, problem = :problem, answer_id = :answer, answer_url = :url, answer_expires_at = :expires,
                attempts = attempts + 1, calls = calls + :called, changed_at = :now
            where id = :id and state = 'UNKNOWN'\
            """)
                .param("id", id)
                .param("state", state)
                .param("problem", problem)
                .param("called", called ? 1 : 0)
                .param("answer", success == null ? null : success.id())
                .param("url", success == null ? null : Objects.toString(success.url(), null))
                .param(
                        "expires",
                        success == null || success.expiresAt() == null ? null : Timestamp.from(success.expiresAt()))
                .param("now", Timestamp.from(now))
                .update();
        return changed == 1 && !(outcome instanceof Outcome.Unknown);
    }

    /** How often this was asked for: the last part of the next try's purpose, if all of them were refused. */
    int tries(String thing) {
        return jdbc.sql("select count(*) from billing.stripe_operation where thing = :thing and state = 'REFUSED'")
                .param("thing", thing)
                .query(Integer.class)
                .single();
    }

    /**
     * @param thing what the purposes of all tries begin with
     * @param since when it was first tried
     */
    record Unsettled(StripeOperation operation, String thing, Instant since, int tries) {}

    /** Refused, or called without a known outcome, and settled by nothing later, newest first; one more than {@code limit} when there are more. */
    List<Unsettled> unsettled(@Nullable UUID after, int limit) {
        return jdbc.sql(UNSETTLED + (after == null ? "" : " and o.id < :after") + " order by o.id desc limit :limit")
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> readUnsettled(row))
                .list();
    }

    int countUnsettled() {
        return jdbc.sql("select count(*) from (" + UNSETTLED + ") unsettled")
                .query(Integer.class)
                .single();
    }

    Optional<Unsettled> findUnsettled(UUID id) {
        return jdbc.sql(UNSETTLED + " and o.id = :id")
                .param("id", id)
                .query((row, number) -> readUnsettled(row))
                .optional();
    }

    private static Unsettled readUnsettled(ResultSet row) throws SQLException {
        return new Unsettled(
                read(row), row.getString("thing"), row.getTimestamp("since").toInstant(), row.getInt("tries"));
    }

    private static StripeOperation read(ResultSet row) throws SQLException {
        return new StripeOperation(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getString("idempotency_key"),
                StoredJson.MAPPER.readValue(row.getString("request"), StripeRequest.class),
                row.getInt("attempts"),
                row.getInt("calls"),
                outcome(row));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String problem = Objects.requireNonNullElse(row.getString("problem"), "not asked yet");
        return switch (row.getString("state")) {
            case "SUCCEEDED" -> {
                String url = row.getString("answer_url");
                Timestamp expires = row.getTimestamp("answer_expires_at");
                yield new Outcome.Succeeded(
                        row.getString("answer_id"),
                        url == null ? null : URI.create(url),
                        expires == null ? null : expires.toInstant());
            }
            case "REFUSED" -> new Outcome.Refused(problem);
            default -> new Outcome.Unknown(problem);
        };
    }
}
