package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.pilotage.marketplace.bidding.AwardDecision;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.OneDialog;
import io.pilotage.ui.component.Toast;
import java.util.function.Consumer;

/** The award: who wins, what that costs with everything added, and the reason that each bidder hears. */
final class AwardDialog extends OneDialog {

    private final Comparison comparison;
    private final Price price;
    private final Paragraph cost = new Paragraph();

    AwardDialog(Comparison comparison, Price price, Consumer<AwardDecision> award) {
        this.comparison = comparison;
        this.price = price;
        RadioButtonGroup<Comparison.Entry> winner = new RadioButtonGroup<>(getTranslation("evaluation.award.winner"));
        winner.getElement().getThemeList().add("vertical");
        winner.setItems(comparison.bids());
        winner.setItemLabelGenerator(this::label);
        winner.addValueChangeListener(
                event -> cost.setText(cost(event.getValue().offer())));
        cost.getElement().setAttribute("role", "status");
        ReasonFields form = new ReasonFields(comparison, "evaluation.award", new Div(winner, cost));
        form.known("winner", winner);
        form.fill(this, getTranslation("evaluation.award.question"), getTranslation("evaluation.award"), () -> {
            Comparison.Entry chosen = winner.getValue();
            if (chosen == null) {
                throw new InvalidInput("winner", "missing", getTranslation("evaluation.award.winner.missing"));
            }
            award.accept(new AwardDecision(chosen.id(), form.reasons()));
            Toast.done(getTranslation("evaluation.award.done", chosen.bidder()));
        });
    }

    private String label(Comparison.Entry bid) {
        String amount = OfferWords.amount(bid.offer(), comparison.call());
        return bid.score() == null
                ? getTranslation("evaluation.award.unscored", bid.bidder(), amount)
                : getTranslation(
                        "evaluation.award.scored",
                        bid.bidder(),
                        amount,
                        bid.score().total().stripTrailingZeros().toPlainString());
    }

    private String cost(Offer offer) {
        if (offer.price() != null) {
            return getTranslation(
                    "evaluation.award.cost.whole",
                    MoneyText.words(price.quote(offer.price()).payable()));
        }
        if (offer.dayRate() != null && offer.daysPerMonth() != null) {
            return getTranslation(
                    "evaluation.award.cost.month",
                    MoneyText.words(
                            price.quote(offer.dayRate(), offer.daysPerMonth()).payable()));
        }
        return "";
    }
}
