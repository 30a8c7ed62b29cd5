package io.pilotage.ui.index;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.worker.ParkedRow;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.time.Clock;
import java.util.function.Consumer;

/** A thing that Elasticsearch refuses: which, why, and when it is tried again. */
final class ParkedPanel extends Article {

    ParkedPanel(ParkedRow row, Clock clock, Consumer<ParkedRow> retry) {
        addClassName("panel");
        String kind = getTranslation("index.kind.one." + row.kind().label());
        Anchor thing = new Anchor(
                (row.kind() == DocumentKind.ENGAGEMENT ? "engagements/" : "executives/") + row.id(),
                getTranslation("index.parked.thing", kind, row.id().toString()));
        Div top = new Div(new H3(thing), new RelativeTime(row.nextAttemptAt(), clock));
        top.addClassName("panel-top");
        Pre reason = new Pre(row.reason());
        reason.addClassName("submitted-text");
        Button again = new Button(getTranslation("index.parked.retry"));
        SpokenName.of(again, thing.getText());
        again.setDisableOnClick(true);
        again.addClickListener(event -> {
            try {
                retry.accept(row);
                Toast.done(getTranslation("index.parked.retried"));
            } catch (RuntimeException problem) {
                Toast.refused(Refusal.sentence(problem));
            }
            again.setEnabled(true);
        });
        add(top, new Paragraph(getTranslation("index.parked.attempts", row.version(), row.attempts())), reason, again);
    }
}
