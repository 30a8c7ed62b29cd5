package io.pilotage.ui.profile;

import com.vaadin.flow.component.HasValue;
import org.jspecify.annotations.Nullable;

/** What stands in a text field, where an empty one says nothing. */
final class Written {

    private Written() {}

    static @Nullable String text(HasValue<?, String> field) {
        String text = field.getValue();
        return text == null || text.isBlank() ? null : text.strip();
    }
}
