package io.pilotage.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.audit.AuditLog;
import io.pilotage.marketplace.audit.AuditProof;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;

/** Says, when asked, whether anybody has changed, removed or cut off entries. */
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
        AuditProof proof = log.proof();
        result.removeAll();
        if (proof.problem() == null) {
            result.add(
                    new StatusBadge(Tone.GOOD, getTranslation("audit.proof.intact")),
                    new Paragraph(
                            proof.provenAt() == null
                                    ? getTranslation("audit.proof.newest")
                                    : getTranslation("audit.proof.complete", RelativeTime.absolute(proof.provenAt()))));
        } else {
            result.add(new StatusBadge(Tone.BAD, getTranslation("audit.proof.broken")), new Paragraph(proof.problem()));
        }
        result.add(new Paragraph(
                proof.anchoredAt() == null
                        ? getTranslation("audit.proof.unanchored")
                        : getTranslation("audit.proof.anchored", RelativeTime.absolute(proof.anchoredAt()))));
    }
}
