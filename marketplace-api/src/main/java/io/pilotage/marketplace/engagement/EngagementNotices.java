package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.UkTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an organisation's members what happened to their engagement, except the one who did it. */
@Component
class EngagementNotices {

    private final Notifications notifications;
    private final Organisations organisations;
    private final CurrentPerson current;

    EngagementNotices(Notifications notifications, Organisations organisations, CurrentPerson current) {
        this.notifications = notifications;
        this.organisations = organisations;
        this.current = current;
    }

    @EventListener
    void on(EngagementPublished published) {
        String closing = published.closesAt() == null
                ? "Bids come in from now on."
                : "Bids come in from now on, until " + UkTime.inWords(published.closesAt()) + ".";
        tell(
                writers(published.organisation()),
                published.subject(),
                Headline.of("Your engagement is published"),
                published.title(),
                closing + " The moderator wrote:" + OutsideText.setOff(published.note()));
    }

    @EventListener
    void on(EngagementReturned returned) {
        tell(
                writers(returned.organisation()),
                returned.subject(),
                Headline.of("Please change your engagement"),
                returned.title(),
                "Your engagement is a draft again. The reason:" + OutsideText.setOff(returned.reason()));
    }

    @EventListener
    void on(EngagementRejected rejected) {
        tell(
                writers(rejected.organisation()),
                rejected.subject(),
                Headline.of("Your engagement is not published"),
                rejected.title(),
                "The moderators will not publish this engagement. They wrote:" + OutsideText.setOff(rejected.reason())
                        + "You can appeal once.");
    }

    @EventListener
    void on(BiddingClosed closed) {
        tell(
                organisations.membersWith(closed.organisation(), Permission.EVALUATE),
                closed.subject(),
                Headline.of("Bidding closed"),
                closed.title(),
                "The closing time has passed. You can open and compare the bids now.");
    }

    @EventListener
    void on(EngagementWithdrawn withdrawn) {
        tell(
                writers(withdrawn.organisation()),
                withdrawn.subject(),
                Headline.of("An engagement was withdrawn"),
                withdrawn.title(),
                "A colleague withdrew this engagement. Their reason:" + OutsideText.setOff(withdrawn.reason()));
    }

    @EventListener
    void on(EngagementCancelled cancelled) {
        tell(
                writers(cancelled.organisation()),
                cancelled.subject(),
                Headline.of("An engagement was cancelled"),
                cancelled.title(),
                "A colleague cancelled this engagement. Their reason:" + OutsideText.setOff(cancelled.reason()));
    }

    private Set<PersonId> writers(OrganisationId organisation) {
        Set<PersonId> writers = new HashSet<>(organisations.membersWith(organisation, Permission.DRAFT));
        writers.addAll(organisations.membersWith(organisation, Permission.PUBLISH));
        return writers;
    }

    private void tell(Set<PersonId> recipients, EngagementId engagement, Headline headline, String title, String body) {
        PersonId actor = current.id().orElse(null);
        recipients.stream()
                .filter(recipient -> !recipient.equals(actor))
                .forEach(recipient -> notifications.notify(
                        new Notice(recipient, headline, title, body, "/engagements/" + engagement.value())));
    }
}
