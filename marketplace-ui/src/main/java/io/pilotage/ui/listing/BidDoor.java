package io.pilotage.ui.listing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.Eligibility;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.Toast;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** An executive's way from an engagement to a bid, or the reason why there is none. */
@Component
class BidDoor {

    private final Bids bids;

    BidDoor(Bids bids) {
        this.bids = bids;
    }

    /** The button that leads to the executive's bid, which it begins when there is none; empty when they may not bid. */
    Optional<Button> button(EngagementId engagement) {
        Optional<BidDetails> mine = bids.mineFor(engagement);
        if (mine.isPresent()) {
            return Optional.of(new Button(I18NProvider.translate("listing.my-bid"), event -> open(mine.get())));
        }
        if (bids.eligibility(engagement) instanceof Eligibility.MayNotBid) {
            return Optional.empty();
        }
        return Optional.of(bids.withdrawnFor(engagement)
                .map(withdrawn -> new Button(
                        I18NProvider.translate("listing.take-up"), event -> begin(() -> bids.takeUp(withdrawn.id()))))
                .orElseGet(() -> new Button(
                        I18NProvider.translate("listing.bid"),
                        event -> begin(() -> bids.draft(engagement, Offer.empty())))));
    }

    /** Whether the executive may bid, in a sentence. */
    String sentence(EngagementId engagement) {
        return switch (bids.eligibility(engagement)) {
            case Eligibility.MayBid may ->
                bids.withdrawnFor(engagement).map(BidDoor::again).orElse(I18NProvider.translate("listing.may-bid"));
            case Eligibility.MayNotBid not -> not.sentence();
        };
    }

    boolean mayAsk(EngagementId engagement) {
        return bids.refusalToAsk(engagement).isEmpty();
    }

    private static String again(BidDetails withdrawn) {
        return withdrawn.closesAt() == null
                ? I18NProvider.translate("listing.may-take-up")
                : I18NProvider.translate("listing.may-take-up-until", RelativeTime.absolute(withdrawn.closesAt()));
    }

    private static void begin(Supplier<BidDetails> bid) {
        try {
            open(bid.get());
        } catch (RuntimeException refused) {
            Toast.refused(Refusal.sentence(refused));
        }
    }

    private static void open(BidDetails bid) {
        UI.getCurrent().navigate("bids/" + bid.id().value());
    }
}
