package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;

/** Where the parts of a form hand in their fields, so that changes are saved and errors find them. */
public interface FieldRegistry {

    /** @param name the domain's name for the field */
    <F extends Component & HasValue<?, ?>> F field(String name, F field);

    void forget(String prefix);

    /** The fields below one name are below another from now on. */
    void rename(String before, String after);

    /** Something changed that no field reports. */
    void changed();
}
