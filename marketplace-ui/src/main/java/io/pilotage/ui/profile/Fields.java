package io.pilotage.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;

/** Takes fields into the form that shows the errors beside them. */
interface Fields {

    <F extends Component & HasValue<?, ?>> F field(String name, F field);
}
