package io.pilotage.ui.suspension;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import java.util.function.Consumer;

/** One suspension: of whom or what, since when and why, and how it ended or the way to end it. */
final class SuspensionCard extends Article {

    SuspensionCard(SuspensionDetails suspension, Clock clock, Consumer<String> lift, Runnable changed) {
        addClassName("panel");
        SuspensionDetails.Lifting lifting = suspension.lifted();
        Div top = new Div(
                new H2(suspension.name()),
                new StatusBadge(Tone.QUIET, getTranslation("suspension.kind." + suspension.kind())),
                lifting == null
                        ? new StatusBadge(Tone.BAD, getTranslation("suspension.stands"))
                        : new StatusBadge(Tone.GOOD, getTranslation("suspension.lifted")));
        top.addClassName("panel-top");
        add(top, new RelativeTime(suspension.suspendedAt(), clock), new Paragraph(suspension.reason()));
        if (lifting == null) {
            add(new Button(getTranslation("suspension.lift"), event -> ask(suspension, lift, changed)));
        } else {
            add(new RelativeTime(lifting.at(), clock), new Paragraph(lifting.reason()));
        }
    }

    private void ask(SuspensionDetails suspension, Consumer<String> lift, Runnable changed) {
        String name = suspension.name();
        new BindingAct(getTranslation("suspension.lift.question", name))
                .happens(getTranslation("suspension.lift.happens"))
                .toWhom(getTranslation("suspension.told"))
                .undo(getTranslation("suspension.lift.undo"))
                .confirmWithReason(
                        suspension.id().value(),
                        getTranslation("suspension.lift"),
                        getTranslation("suspension.reason"),
                        reason -> {
                            lift.accept(reason);
                            Toast.done(getTranslation("suspension.lift.done", name));
                            changed.run();
                        })
                .open();
    }
}
