package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second approvals in the database; one row waits for a thing at a time. */
@Repository
class ApprovalStore {

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if one waits for this thing already */
    boolean add(WaitingApproval asked) {
        return jdbc.sql("""
            insert into approval.approval (id, kind, thing, words, details, minor, currency, page, payer, payee, permission, reason, asked_by, asked_at,
                left_to_staff)
            values (:id, :kind, :thing, :words, :details, :minor, :currency, :page, :payer, :payee, :permission, :reason, :askedBy, :askedAt,
                false)
            on conflict do nothing\
            """)
                        .param("id", asked.id().value())
                        .param("kind", asked.kind().name())
                        .param("thing", asked.thing())
                        .param("words", asked.words())
                        .param("details", asked.details())
                        .param("minor", asked.amount().getAmountMinorLong())
                        .param("currency", asked.amount().getCurrencyUnit().getCode())
                        .param("page", asked.page())
                        .param("payer", asked.payer().value())
                        .param("payee", asked.payee().value())
                        .param(
                                "permission",
                                asked.permission() == null
                                        ? null
                                        : asked.permission().name())
                        .param("reason", asked.reason())
                        .param("askedBy", asked.askedBy().value())
                        .param("askedAt", Timestamp.from(asked.askedAt()))
                        .update()
                == 1;
    }

    /** The one that waits, kept as it is until the transaction ends. */
    Optional<WaitingApproval> lock(ApprovalId id) {
        return jdbc.sql("select * from approval.approval where id = :id and decided_at is null for update")
                .param("id", id.value())
                .query(ApprovalStore::read)
                .optional();
    }

    Optional<WaitingApproval> about(ApprovalKind kind, UUID thing) {
        return about(kind, thing, "");
    }

    /** Like {@link #about}, and kept as it is until the transaction ends. */
    Optional<WaitingApproval> lockAbout(ApprovalKind kind, UUID thing) {
        return about(kind, thing, " for update");
    }

    private Optional<WaitingApproval> about(ApprovalKind kind, UUID thing, String lock) {
        return jdbc.sql("select * from approval.approval where kind = :kind and thing = :thing and decided_at is null"
                        + lock)
                .param("kind", kind.name())
                .param("thing", thing)
                .query(ApprovalStore::read)
                .optional();
    }

    /** The last decision about a thing, if it was a person's no. */
    Optional<DeclinedApproval> declined(ApprovalKind kind, UUID thing) {
        return jdbc.sql("""
            select * from (
                select approved, decided_by, decided_why from approval.approval
                where kind = :kind and thing = :thing and decided_at is not null
                order by decided_at desc limit 1) last
            where not approved and decided_why is not null\
            """)
                .param("kind", kind.name())
                .param("thing", thing)
                .query((row, number) -> new DeclinedApproval(
                        new PersonId(row.getObject("decided_by", UUID.class)), row.getString("decided_why")))
                .optional();
    }

    /** About which of these things a wish of this person waits. */
    Set<UUID> asked(ApprovalKind kind, Collection<UUID> things, PersonId by) {
        return jdbc.sql("""
            select thing from approval.approval
            where kind = :kind and thing = any(:things::uuid[]) and asked_by = :by and decided_at is null\
            """)
                .param("kind", kind.name())
                .param("things", things.toArray(UUID[]::new))
                .param("by", by.value())
                .query((row, number) -> row.getObject("thing", UUID.class))
                .set();
    }

    /**
     * Those that somebody else asked for, oldest first: about which this person may decide as a member, with what they hold now, and for
     * admins those that are left to staff, of payers for which they do not act.
     */
    List<WaitingApproval> waiting(PersonId person, Map<OrganisationId, Permissions> held, boolean admin, int limit) {
        List<UUID> payers = new ArrayList<>();
        List<String> permissions = new ArrayList<>();
        held.forEach((payer, granted) -> granted.granted().forEach(permission -> {
            payers.add(payer.value());
            permissions.add(permission.name());
        }));
        return jdbc.sql("""
            select * from approval.approval
            where decided_at is null and asked_by <> :person
                and ((payer, permission) in (select * from unnest(:payers::uuid[], :permissions::text[]))
                    or :admin and left_to_staff and payer <> all(:mine::uuid[]))
            order by id limit :limit\
            """)
                .param("person", person.value())
                .param("payers", payers.toArray(UUID[]::new))
                .param("permissions", permissions.toArray(String[]::new))
                .param("admin", admin)
                .param("mine", held.keySet().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ApprovalStore::read)
                .list();
    }

    /** Those of this payer that are not left to staff. */
    List<WaitingApproval> waitingForMembers(OrganisationId payer) {
        return jdbc.sql("""
            select * from approval.approval where payer = :payer and decided_at is null and not left_to_staff\
            """)
                .param("payer", payer.value())
                .query(ApprovalStore::read)
                .list();
    }

    void leaveToStaff(Collection<WaitingApproval> left) {
        jdbc.sql("update approval.approval set left_to_staff = true where id = any(:ids::uuid[])")
                .param("ids", left.stream().map(waiting -> waiting.id().value()).toArray(UUID[]::new))
                .update();
    }

    void decide(ApprovalId id, boolean approved, @Nullable PersonId by, @Nullable String why, Instant now) {
        jdbc.sql("update approval.approval set approved = :approved, decided_by = :by, decided_why = :why,"
                        + " decided_at = :now where id = :id and decided_at is null")
                .param("id", id.value())
                .param("approved", approved)
                .param("by", by == null ? null : by.value())
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static WaitingApproval read(ResultSet row, int number) throws SQLException {
        String permission = row.getString("permission");
        return new WaitingApproval(
                new ApprovalId(row.getObject("id", UUID.class)),
                ApprovalKind.valueOf(row.getString("kind")),
                row.getObject("thing", UUID.class),
                row.getString("words"),
                row.getString("details"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor")),
                row.getString("page"),
                new OrganisationId(row.getObject("payer", UUID.class)),
                new ExecutiveId(row.getObject("payee", UUID.class)),
                permission == null ? null : Permission.valueOf(permission),
                row.getString("reason"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant());
    }
}
