package io.pilotage.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import java.util.List;

/** Chooses one of the organisations that the person acts for, read as one scrolls or types; not shown while there is nothing to choose. */
public final class OrganisationChoice extends ComboBox<OrganisationDetails> {

    private final Organisations organisations;

    public OrganisationChoice(Organisations organisations) {
        this.organisations = organisations;
        setItemLabelGenerator(OrganisationDetails::name);
        setItems(query ->
                organisations.mine(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setVisible(false);
    }

    /** Chooses the first by name; false if the person acts for none. */
    public boolean chooseFirst() {
        List<OrganisationDetails> firstTwo = organisations.mine("", 0, 2);
        setVisible(firstTwo.size() > 1);
        if (firstTwo.isEmpty()) {
            return false;
        }
        setValue(firstTwo.getFirst());
        return true;
    }
}
