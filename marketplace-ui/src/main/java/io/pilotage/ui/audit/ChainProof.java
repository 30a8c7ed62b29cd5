package io.pilotage.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.audit.AuditEntry;
import io.pilotage.marketplace.audit.AuditLog;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.util.Optional;

/** Computes every hash of the log again, when asked, and says whether each entry follows from the one before. */
final class ChainProof extends Section {

    private final transient AuditLog log;
    private final Div result = new Div();

    ChainProof(AuditLog log) {
        this.log = log;
        addClassName("panel");
        result.addClassName("stack-tight");
        result.getElement().setAttribute("role", "status");
        Button check = new Button(getTranslation("audit.proof.check"));
        check.setDisableOnClick(true);
        check.addClickListener(event -> {
            prove();
            check.setEnabled(true);
        });
        add(new H2(getTranslation("audit.proof")), new Paragraph(getTranslation("audit.proof.words")), result, check);
    }

    private void prove() {
        Optional<AuditEntry> broken = log.firstBrokenLink();
        result.removeAll();
        if (broken.isEmpty()) {
            result.add(
                    new StatusBadge(Tone.GOOD, getTranslation("audit.proof.intact")),
                    new Paragraph(getTranslation("audit.proof.intact.words")));
        } else {
            AuditEntry entry = broken.get();
            result.add(
                    new StatusBadge(Tone.BAD, getTranslation("audit.proof.broken")),
                    new Paragraph(getTranslation(
                            "audit.proof.broken.words",
                            String.valueOf(entry.position()),
                            EntryCard.words(entry.action()),
                            RelativeTime.absolute(entry.at()))));
        }
    }
}
