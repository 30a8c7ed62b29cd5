package io.pilotage.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.shared.RuleViolation;

/** Two people wrote the same part, and nobody has chosen yet. */
final class Undecided extends RuleViolation {

    private static final long serialVersionUID = 1L;

    Undecided() {
        super(Kind.CONFLICT, "undecided", I18NProvider.translate("component.conflict.undecided"));
    }
}
