package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.UkTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells bidders how their bids fare; the buyer hears of a bid at once only when bidding is rolling. */
@Component
class BidNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.UK).withZone(UkTime.ZONE);

    private final BidRepository bids;
    private final Engagements engagements;
    private final Executives executives;
    private final Organisations organisations;
    private final Notifications notifications;

    BidNotices(
            BidRepository bids,
            Engagements engagements,
            Executives executives,
            Organisations organisations,
            Notifications notifications) {
        this.bids = bids;
        this.engagements = engagements;
        this.executives = executives;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    @EventListener
    void on(BidSubmitted submitted) {
        Bid bid = bid(submitted.subject());
        EngagementDetails engagement = engagements.forBidding(bid.engagement());
        if (engagement.brief().sealed()) {
            String until =
                    MOMENT.format(Objects.requireNonNull(engagement.brief().closesAt()));
            tell(
                    bid,
                    Headline.of("Your bid is in"),
                    "It stays sealed until " + until
                            + ". Until then nobody but you can read it, and you can change it or take it back.");
            return;
        }
        tell(bid, Headline.of("Your bid is in"), "The organisation can read it now. You hear as soon as it decides.");
        Set<PersonId> evaluators =
                organisations.membersWith(engagement.organisation().id(), Permission.EVALUATE);
        for (PersonId evaluator : evaluators) {
            notifications.notify(new Notice(
                    evaluator,
                    Headline.of("A bid came in"),
                    engagement.title(),
                    "You can read and score it now.",
                    "/engagements/" + bid.engagement().value() + "/bids"));
        }
    }

    @EventListener
    void on(BidChanged changed) {
        Bid bid = bid(changed.subject());
        tell(bid, Headline.of("Your bid is changed"), "The offer that you submitted last is the one that counts.");
    }

    @EventListener
    void on(BidWithdrawn withdrawn) {
        Bid bid = bid(withdrawn.subject());
        tell(
                bid,
                Headline.of("Your bid is withdrawn"),
                "Nobody will read it. You can take it up again, with its text, while bids are taken.");
    }

    @EventListener
    void on(BidAwarded awarded) {
        Bid bid = bid(awarded.subject());
        tell(bid, Headline.of("You won"), decision(bid) + "\nNext, both sides read and accept the contract's terms.");
    }

    @EventListener
    void on(BidUnsuccessful unsuccessful) {
        Bid bid = bid(unsuccessful.subject());
        tell(bid, Headline.of("Your bid was not successful"), decision(bid));
    }

    @EventListener
    void on(BidLapsed lapsed) {
        Bid bid = bid(lapsed.subject());
        tell(
                bid,
                Headline.of("Bidding ended without a decision"),
                "The reason:" + setOff(bid) + "Your bid was not opened.");
    }

    /** The reason in the buyer's words, then the score of each criterion. */
    private static String decision(Bid bid) {
        var text = new StringBuilder("The organisation's reason:").append(setOff(bid));
        BidScore score = bid.score();
        if (score != null) {
            text.append("\nYour scores:");
            score.criteria().forEach(line -> text.append("\n- ").append(words(line)));
            text.append("\n- ").append(words(score.price()));
            text.append("\nTotal: ").append(score.total().toPlainString()).append(" of 100\n");
        }
        return text.toString();
    }

    private static String setOff(Bid bid) {
        return OutsideText.setOff(Objects.requireNonNullElse(bid.reason(), ""));
    }

    private static String words(BidScore.Line line) {
        return OutsideText.inOneLine(line.text()) + ": " + line.weighted().toPlainString() + " of " + line.weight();
    }

    private void tell(Bid bid, Headline headline, String body) {
        notifications.notify(new Notice(
                executives.personOf(bid.executive()),
                headline,
                engagements.forBidding(bid.engagement()).title(),
                body,
                "/bids/" + bid.id().value()));
    }

    private Bid bid(BidId id) {
        return bids.findById(id).orElseThrow();
    }
}
