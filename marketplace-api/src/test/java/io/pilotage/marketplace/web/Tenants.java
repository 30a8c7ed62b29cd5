package io.pilotage.marketplace.web;

import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.firm.Seat;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of each kind of caller: two organisations, executives and firms, of which the first of each owns all things that are asked for,
 * and who stands beside them. Made by a bean factory.
 */
final class Tenants {

    final Buyer buyer;
    final Placing firm;
    final Caller colleague;
    final Caller partner;
    final Caller executive;
    final Caller invited;
    final Caller program;
    final Caller moderator;
    final Caller admin;
    final Caller suspended;

    private final Map<String, @Nullable Caller> callers = new LinkedHashMap<>();

    Tenants(
            Callers people,
            EngagementScene engagements,
            ExecutiveScene executives,
            FirmScene firms,
            Members members,
            JdbcClient jdbc) {
        buyer = engagements.buyer(Sector.PRIVATE);
        colleague = people.newcomer();
        program = people.newcomer();
        firm = firms.firm(DistinctName.like("First of the firms"));
        partner = people.newcomer();
        executive = executives.published();
        invited = people.newcomer();
        moderator = people.moderator();
        admin = people.admin();
        suspended = people.executive();

        engagements.admit(buyer, colleague);
        buyer.member()
                .run(() -> members.permit(
                        buyer.organisation(), colleague.id, new Permissions(EnumSet.noneOf(Permission.class))));
        engagements.admit(buyer, program, EnumSet.of(Permission.DRAFT, Permission.PUBLISH));
        becomeProgram(jdbc);
        firms.seat(firm, Seat.MEMBER, partner);
        firms.place(firm, executive);

        callers.put("nobody", null);
        callers.put("newcomer", people.newcomer());
        callers.put("invited", invited);
        callers.put("member in charge", buyer.member());
        callers.put("member without permissions", colleague);
        callers.put("program that drafts", program);
        callers.put("other organisation", engagements.buyer(Sector.THIRD).member());
        callers.put("executive", executive);
        callers.put("other executive", executives.published());
        callers.put("firm", firm.member());
        callers.put("colleague at the firm", partner);
        callers.put(
                "other firm",
                firms.firm(DistinctName.like("Other of the firms")).member());
        callers.put("moderator", moderator);
        callers.put("admin", admin);
    }

    /** By what they are called in the table; nobody is null. */
    Map<String, @Nullable Caller> callers() {
        return callers;
    }

    /** What {@code Integrations.connect} does, without the account in Keycloak, which is away in these tests. */
    private void becomeProgram(JdbcClient jdbc) {
        jdbc.sql("update identity.person set program = true where id = ?")
                .param(program.id.value())
                .update();
        jdbc.sql("update organisation.member set keeper = ? where person = ?")
                .param(buyer.member().id.value())
                .param(program.id.value())
                .update();
        jdbc.sql("insert into organisation.integration (account, organisation, name, client_id, made_by, made_at)"
                        + " values (?, ?, 'Planner', ?, ?, now())")
                .param(program.id.value())
                .param(buyer.organisation().value())
                .param("planner-" + program.id.value())
                .param(buyer.member().id.value())
                .update();
    }
}
