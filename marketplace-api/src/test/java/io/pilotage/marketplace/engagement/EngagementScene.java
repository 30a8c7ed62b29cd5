package io.pilotage.marketplace.engagement;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up organisations and engagements in a running application, each step as the person who would take it. */
public class EngagementScene {

    private final Callers callers;
    private final Organisations organisations;
    private final Members members;
    private final Engagements engagements;
    private final Moderation moderation;
    private final Invitations invitations;
    private final People people;
    private final JdbcClient jdbc;

    EngagementScene(
            Callers callers,
            Organisations organisations,
            Members members,
            Engagements engagements,
            Moderation moderation,
            Invitations invitations,
            People people,
            JdbcClient jdbc) {
        this.callers = callers;
        this.organisations = organisations;
        this.members = members;
        this.engagements = engagements;
        this.moderation = moderation;
        this.invitations = invitations;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** An organisation and the member who founded it. */
    public record Buyer(Caller member, OrganisationId organisation) {}

    public Buyer buyer(Sector sector) {
        Caller member = callers.organisationMember();
        var statement = new OrganisationDetails.Statement(
                DistinctName.like("Harbour Trust"), sector, SizeBand.SMALL, Region.YORKSHIRE_AND_THE_HUMBER, null);
        return new Buyer(
                member, member.call(() -> organisations.create(statement)).id());
    }

    /** Invites somebody with every permission; the link is read where the invited person would read it: in the mail. */
    public void admit(Buyer buyer, Caller invited) {
        admit(buyer, invited, EnumSet.allOf(Permission.class));
    }

    public void admit(Buyer buyer, Caller invited, Set<Permission> permissions) {
        String address = people.get(invited.id).email();
        buyer.member().run(() -> invitations.invite(buyer.organisation(), address, permissions));
        String link = jdbc.sql(
                        "select secret_link from notification.mail where address = :address and secret_link is not null")
                .param("address", address)
                .query(String.class)
                .single();
        invited.run(() -> invitations.accept(link.substring(link.lastIndexOf('/') + 1)));
    }

    /** A new colleague limits what the founding member may do. */
    public Caller permit(Buyer buyer, Set<Permission> granted) {
        Caller colleague = callers.newcomer();
        admit(buyer, colleague);
        permit(buyer, colleague, granted);
        return colleague;
    }

    /** A colleague who may do everything says what the founding member may. */
    public void permit(Buyer buyer, Caller colleague, Set<Permission> granted) {
        colleague.run(() -> members.permit(buyer.organisation(), buyer.member().id, new Permissions(granted)));
    }

    public EngagementId draft(Buyer buyer, Brief brief) {
        return buyer.member()
                .call(() -> engagements.create(buyer.organisation(), brief))
                .id();
    }

    public EngagementId inReview(Buyer buyer, Brief brief) {
        EngagementId engagement = draft(buyer, brief);
        buyer.member().call(() -> engagements.submit(engagement));
        return engagement;
    }

    public EngagementId published(Buyer buyer, Brief brief) {
        EngagementId engagement = inReview(buyer, brief);
        decide(engagement, Decision.APPROVED, "Clear, lawful and complete.");
        return engagement;
    }

    /** A moderator decides the open case of this engagement. */
    public void decide(EngagementId engagement, Decision decision, String reason) {
        decide(callers.moderator(), engagement, decision, reason);
    }

    void decide(Caller moderator, EngagementId engagement, Decision decision, String reason) {
        moderator.run(() -> moderation.decide(openCase(engagement, null), decision, reason));
    }

    private CaseId openCase(EngagementId engagement, @Nullable UUID after) {
        Slice<CaseDetails> page = moderation.queue(after, SubjectKind.ENGAGEMENT, 100);
        return page.items().stream()
                .filter(waiting -> waiting.subject().equals(engagement.value()))
                .map(CaseDetails::id)
                .findFirst()
                .orElseGet(() -> openCase(engagement, UUID.fromString(requireNonNull(page.next(), "no open case"))));
    }
}
