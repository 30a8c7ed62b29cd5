package io.pilotage.ui.moderation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One waiting case in the queue; the address it leads to keeps the queue's filter. */
final class CaseLink extends Anchor {

    CaseLink(CaseDetails waiting, @Nullable SubjectKind filter, Clock clock, boolean open) {
        super("moderation/" + waiting.id().value() + (filter == null ? "" : "?kind=" + filter.name()));
        addClassName("case-link");
        Span title = new Span(waiting.title());
        title.addClassName("case-title");
        Span about =
                new Span(getTranslation("moderation.kinds." + waiting.kind().name()) + " · "
                        + RelativeTime.relative(waiting.submittedAt(), clock.instant()));
        about.addClassName("note");
        int findings = waiting.findings().size();
        StatusBadge badge = new StatusBadge(
                findings == 0 ? Tone.QUIET : Tone.ATTENTION, getTranslation("moderation.findings.count", findings));
        add(title, about, badge);
        if (open) {
            getElement().setAttribute("aria-current", "true");
        }
    }
}
