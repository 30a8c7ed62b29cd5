package io.pilotage.ui.bid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.bidding.Interest;
import java.util.function.Consumer;

/** One interest that is declared. */
final class InterestRow extends Div {

    final Select<Interest.Kind> kind = new Select<>();
    final TextField description = new TextField(getTranslation("bid.interest.description"));

    InterestRow(Interest interest, Consumer<InterestRow> remove) {
        addClassName("row-fields");
        kind.setLabel(getTranslation("bid.interest.kind"));
        kind.setItems(Interest.Kind.values());
        kind.setItemLabelGenerator(Interest.Kind::label);
        kind.setValue(interest.kind());
        description.setMaxLength(1000);
        description.setValue(interest.description() == null ? "" : interest.description());
        Button away = new Button(getTranslation("bid.interest.remove"), event -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        add(kind, description, away);
    }

    Interest interest() {
        String written = description.getValue().strip();
        return new Interest(kind.getValue(), written.isEmpty() ? null : written);
    }
}
