package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.ui.component.CheckedForm;
import java.util.LinkedHashMap;
import java.util.Map;

/** What both decisions ask: a reason for every bidder, beside what will happen, to whom, and whether it can be undone. */
final class ReasonFields extends CheckedForm {

    private final Map<BidId, TextArea> reasons = new LinkedHashMap<>();

    /** @param key of the facts: {@code .happens}, {@code .to-whom}, {@code .undo} */
    ReasonFields(Comparison comparison, String key, Component... first) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "component.act.happens", key + ".happens");
        fact(facts, "component.act.to-whom", key + ".to-whom");
        fact(facts, "component.act.undo", key + ".undo");
        add(facts);
        add(first);
        for (Comparison.Entry bid : comparison.bids()) {
            TextArea reason = field(
                    "reasons[" + bid.id().value() + "]",
                    new TextArea(getTranslation("evaluation.reason", bid.bidder())));
            reason.setRequiredIndicatorVisible(true);
            reason.setMaxLength(2000);
            reason.setWidthFull();
            reasons.put(bid.id(), reason);
            add(reason);
        }
        add(unplaced());
        keep(key + "/" + comparison.engagement().value());
    }

    /** Registers a field of the dialog that stands above the reasons. */
    <F extends Component & HasValue<?, ?>> void known(String name, F field) {
        field(name, field);
    }

    Map<BidId, String> reasons() {
        Map<BidId, String> written = new LinkedHashMap<>();
        reasons.forEach((bid, field) -> written.put(bid, field.getValue()));
        return written;
    }

    /** Fills the dialog: the form, a way out, and the button that decides; it stays open when the decision is refused. */
    void fill(Dialog dialog, String title, String label, Runnable decide) {
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(40rem, 94vw)");
        dialog.add(this);
        Button confirm = new Button(label);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(event -> {
            if (submit(decide)) {
                dialog.close();
            } else {
                confirm.setEnabled(true);
            }
        });
        dialog.getFooter().add(new Button(getTranslation("component.act.cancel"), event -> dialog.close()), confirm);
    }

    private void fact(DescriptionList facts, String term, String words) {
        facts.add(
                new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(getTranslation(words)));
    }
}
