package io.pilotage.ui.index;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.pilotage.marketplace.index.IndexHealth;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.worker.KindStatus;
import io.pilotage.search.worker.LastDriftCheck;
import io.pilotage.search.worker.RebuildProgress;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The index of one kind: its figures, the last check and rebuild, and what one can do about it. */
final class KindPanel extends Section {

    private final DocumentKind kind;
    private final transient IndexHealth health;
    private final transient Clock clock;
    private final Div state = new Div();
    private final DescriptionList facts = new DescriptionList();
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Paragraph progress = new Paragraph();
    private @Nullable KindStatus shown;

    KindPanel(DocumentKind kind, IndexHealth health, Clock clock) {
        this.kind = kind;
        this.health = health;
        this.clock = clock;
        addClassName("panel");
        facts.addClassName("facts");
        state.getElement().setAttribute("role", "status");
        Div top = new Div(new H2(getTranslation("index.kind." + kind.label())), state);
        top.addClassName("panel-top");
        bar.getElement().setAttribute("aria-label", getTranslation("index.rebuild"));
        Button check = new Button(getTranslation("index.check"), event -> check(false));
        Button repair = new Button(getTranslation("index.repair"), event -> check(true));
        Button rebuild = new Button(getTranslation("index.rebuild.act"), event -> askForRebuild());
        Div actions = new Div(check, repair, rebuild);
        actions.addClassName("actions");
        add(top, facts, bar, progress, actions);
    }

    /** Shows the one of these that is of this kind. */
    void showIn(List<KindStatus> kinds) {
        kinds.stream().filter(status -> status.kind() == kind).forEach(this::show);
    }

    private void show(KindStatus status) {
        if (status.equals(shown)) {
            return;
        }
        shown = status;
        state.removeAll();
        state.add(badge(status));
        facts.removeAll();
        Long documents = status.documents();
        fact("index.rows", Long.toString(status.rows()));
        fact("index.documents", documents == null ? getTranslation("index.no-answer") : documents.toString());
        fact("index.waiting", Long.toString(status.waiting()));
        fact("index.oldest", getTranslation("index.seconds", String.format(Locale.UK, "%.1f", status.oldestSeconds())));
        fact("index.parked", Long.toString(status.parked()));
        fact("index.drift", drift(status.drift()));
        RebuildProgress rebuild = status.rebuild();
        fact("index.rebuild", rebuild == null ? getTranslation("index.never") : rebuild(rebuild));
        bar.setVisible(rebuild != null && rebuild.unfinished());
        progress.setVisible(rebuild != null && rebuild.unfinished() && rebuild.trouble() != null);
        if (rebuild != null) {
            bar.setValue(rebuild.percent());
            progress.setText(getTranslation("index.trouble", String.valueOf(rebuild.trouble())));
        }
    }

    private StatusBadge badge(KindStatus status) {
        if (status.documents() == null) {
            return new StatusBadge(Tone.BAD, getTranslation("index.state.unreachable"));
        }
        if (status.parked() > 0) {
            return new StatusBadge(Tone.ATTENTION, getTranslation("index.state.parked"));
        }
        return status.waiting() > 0
                ? new StatusBadge(Tone.UNDER_WAY, getTranslation("index.state.behind"))
                : new StatusBadge(Tone.GOOD, getTranslation("index.state.well"));
    }

    private String drift(LastDriftCheck drift) {
        if (drift.asked()) {
            return getTranslation("index.drift.asked");
        }
        Instant at = drift.checkedAt();
        if (at == null) {
            return getTranslation("index.never");
        }
        String when = RelativeTime.relative(at, clock.instant());
        if (drift.size() == 0) {
            return getTranslation("index.drift.none", when);
        }
        return getTranslation(
                drift.repaired() ? "index.drift.repaired" : "index.drift.found",
                when,
                drift.missing(),
                drift.stale(),
                drift.extra());
    }

    private String rebuild(RebuildProgress rebuild) {
        Instant finishedAt = rebuild.finishedAt();
        return finishedAt == null
                ? getTranslation("index.rebuild.progress", rebuild.done(), rebuild.total(), rebuild.percent())
                : getTranslation(
                        "index.rebuild.done", RelativeTime.relative(finishedAt, clock.instant()), rebuild.done());
    }

    private void check(boolean repair) {
        health.check(kind, repair);
        showIn(health.kinds());
    }

    private void askForRebuild() {
        new BindingAct(getTranslation("index.rebuild.question", getTranslation("index.kind." + kind.label())))
                .happens(getTranslation("index.rebuild.happens"))
                .toWhom(getTranslation("index.rebuild.to-whom"))
                .undo(getTranslation("index.rebuild.undo"))
                .confirm(getTranslation("index.rebuild.act"), () -> {
                    health.rebuild(kind);
                    showIn(health.kinds());
                })
                .open();
    }

    private void fact(String key, String words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
    }
}
