package io.pilotage.ui.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;

/** Where the parts of a form hand in their fields, so that changes are saved and errors find them. */
interface FieldRegistry {

    /** @param name the domain's name for the field */
    <F extends Component & HasValue<?, ?>> F field(String name, F field);

    void forget(String prefix);

    /** Something changed that no field reports. */
    void changed();
}
