package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.ui.component.OneDialog;
import io.pilotage.ui.component.Toast;
import java.util.Map;
import java.util.function.BiConsumer;

/** The end of a competition without a winner: what the page says, and the reason that each bidder hears. */
final class NoneSuitableDialog extends OneDialog {

    NoneSuitableDialog(Comparison comparison, BiConsumer<String, Map<BidId, String>> decide) {
        TextArea why = new TextArea(getTranslation("evaluation.none-suitable.why"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(2000);
        why.setWidthFull();
        ReasonFields form = new ReasonFields(comparison, "evaluation.none-suitable", why);
        form.known("reason", why);
        form.fill(
                this,
                getTranslation("evaluation.none-suitable.question"),
                getTranslation("evaluation.none-suitable"),
                () -> {
                    decide.accept(why.getValue(), form.reasons());
                    Toast.done(getTranslation("evaluation.none-suitable.done"));
                });
    }
}
