package io.pilotage.ui.suspension;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Toast;
import java.util.UUID;

/** Where staff suspend what a page shows, with a written reason. */
public final class SuspendButton extends Button {

    public SuspendButton(Suspensions suspensions, SuspendableKind kind, UUID subject, String name) {
        super();
        setText(getTranslation("suspension.suspend." + kind));
        addThemeVariants(ButtonVariant.ERROR);
        addClickListener(event -> new BindingAct(getTranslation("suspension.suspend.question", name))
                .happens(getTranslation("suspension.suspend.happens." + kind))
                .toWhom(getTranslation("suspension.told"))
                .undo(getTranslation("suspension.suspend.undo"))
                .dangerous()
                .confirmWithReason(
                        subject, getTranslation("suspension.suspend"), getTranslation("suspension.reason"), reason -> {
                            suspensions.suspend(kind, subject, reason);
                            Toast.done(getTranslation("suspension.suspend.done", name));
                            getUI().ifPresent(ui -> ui.navigate(SuspensionsView.class));
                        })
                .open());
    }
}
