package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operations in the database. */
@Repository
class StripeOperationStore {

    private final JdbcClient jdbc;

    StripeOperationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operation for this purpose; the request counts only when there was none. */
    StripeOperation prepare(String purpose, StripeRequest request, Instant now) {
        jdbc.sql("""
            insert into billing.stripe_operation (id, purpose, idempotency_key, request, prepared_at, changed_at)
            values (:id, :purpose, :key, :request::jsonb, :now, :now) on conflict (purpose) do nothing\
            """)
                .param("id", Uuids.next())
                .param("purpose", purpose)
                .param("key", newKey())
                .param(
                        "request",
                        StoredJson.MAPPER.writerFor(StripeRequest.class).writeValueAsString(request))
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select * from billing.stripe_operation where purpose = :purpose")
                .param("purpose", purpose)
                .query((row, number) -> read(row))
                .single();
    }

    StripeOperation get(UUID id) {
        return jdbc.sql("select * from billing.stripe_operation where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .single();
    }

    /** @return whether this outcome is the first that is known */
    boolean conclude(UUID id, Outcome outcome, Instant now) {
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
                attempts = attempts + 1, changed_at = :now
            where id = :id and state = 'UNKNOWN'\
            """)
                .param("id", id)
                .param("state", state)
                .param("problem", problem)
                .param("answer", success == null ? null : success.id())
                .param("url", success == null ? null : Objects.toString(success.url(), null))
                .param(
                        "expires",
                        success == null || success.expiresAt() == null ? null : Timestamp.from(success.expiresAt()))
                .param("now", Timestamp.from(now))
                .update();
        return changed == 1 && !(outcome instanceof Outcome.Unknown);
    }

    /** Gives the operation another key; only right when looking for its effect has shown that there is none. */
    StripeOperation renewKey(UUID id) {
        jdbc.sql("update billing.stripe_operation set idempotency_key = :key where id = :id and state = 'UNKNOWN'")
                .param("id", id)
                .param("key", newKey())
                .update();
        return get(id);
    }

    private static String newKey() {
        return "pilotage-" + Uuids.next();
    }

    private static StripeOperation read(ResultSet row) throws SQLException {
        return new StripeOperation(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getString("idempotency_key"),
                StoredJson.MAPPER.readValue(row.getString("request"), StripeRequest.class),
                row.getInt("attempts"),
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
