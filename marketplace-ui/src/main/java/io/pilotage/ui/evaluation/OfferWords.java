package io.pilotage.ui.evaluation;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.bidding.CallForBids;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.engagement.Day;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The parts of an offer as sentences. */
final class OfferWords {

    private OfferWords() {}

    static String amount(Offer offer, CallForBids call) {
        Money amount = call.fixedPrice() ? offer.price() : offer.dayRate();
        return amount == null ? "" : MoneyText.brief(amount);
    }

    static String days(Offer offer) {
        return offer.daysPerMonth() == null ? "" : offer.daysPerMonth().toPlainString();
    }

    static String start(Offer offer) {
        return offer.earliestStart() == null ? "" : Day.words(offer.earliestStart());
    }

    static String interests(Offer offer) {
        DeclarationOfInterests declared = offer.interests();
        if (declared == null) {
            return "";
        }
        if (declared.nothingToDeclare()) {
            return I18NProvider.translate("evaluation.interests.nothing");
        }
        return declared.interests().stream()
                .map(interest -> (interest.kind() == null ? "" : interest.kind().label() + ": ")
                        + (interest.description() == null ? "" : interest.description()))
                .collect(Collectors.joining("; "));
    }
}
