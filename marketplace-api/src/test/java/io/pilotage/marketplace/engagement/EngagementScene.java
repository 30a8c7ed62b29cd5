package io.pilotage.marketplace.engagement;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets up organisations and engagements in a running application, each step as the person who would take it. */
public class EngagementScene {

    private final Callers callers;
    private final Organisations organisations;
    private final Engagements engagements;
    private final Moderation moderation;

    EngagementScene(Callers callers, Organisations organisations, Engagements engagements, Moderation moderation) {
        this.callers = callers;
        this.organisations = organisations;
        this.engagements = engagements;
        this.moderation = moderation;
    }

    /** An organisation and the member who founded it. */
    public record Buyer(Caller member, OrganisationId organisation) {}

    public Buyer buyer(Sector sector) {
        Caller member = callers.organisationMember();
        var statement = new OrganisationDetails.Statement(
                "Harbour Trust", sector, SizeBand.SMALL, Region.YORKSHIRE_AND_THE_HUMBER, null);
        return new Buyer(
                member, member.call(() -> organisations.create(statement)).id());
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
        callers.moderator().run(() -> moderation.decide(openCase(engagement, null), decision, reason));
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
