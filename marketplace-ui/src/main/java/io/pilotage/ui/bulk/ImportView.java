package io.pilotage.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.bulk.ImportDetails;
import io.pilotage.marketplace.executive.bulk.ImportId;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.executive.bulk.RowFiles;
import io.pilotage.marketplace.executive.bulk.SourceDetails;
import io.pilotage.marketplace.executive.bulk.Sources;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One imported file: how far it has got, what is wrong with it, and publishing what came of it. */
@Route("imports/:id")
@RolesAllowed({"ADMIN", "FIRM_MEMBER"})
final class ImportView extends Page implements BeforeEnterObserver {

    private static final int EVERY_SECOND = 1000;

    private final ProfileImports imports;
    private final RowFiles files;
    private final Sources sources;
    private final Firms firms;
    private final BrowserSession session;
    private final Clock clock;
    private final Div content = new Div();
    private @Nullable ImportId id;

    ImportView(
            ProfileImports imports, RowFiles files, Sources sources, Firms firms, BrowserSession session, Clock clock) {
        super("");
        this.imports = imports;
        this.files = files;
        this.sources = sources;
        this.firms = firms;
        this.session = session;
        this.clock = clock;
        narrow();
        content.addClassName("stack");
        add(content);
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            var polling = ui.addPollListener(event -> refresh());
            addDetachListener(detached -> {
                polling.remove();
                ui.setPollInterval(-1);
                detached.unregisterListener();
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = id(event.getRouteParameters().get("id").orElse(""));
        refresh();
    }

    private void refresh() {
        ImportId shown = id;
        if (shown == null) {
            return;
        }
        ImportDetails details = imports.get(shown);
        header().heading(details.fileName())
                .trail(new Anchor("imports", getTranslation("bulk.heading")))
                .badge(badge(details));
        content.removeAll();
        content.add(
                from(details.source()),
                new RowsPanel(imports, files, details),
                session.has("ADMIN")
                        ? new PublicationPanel(imports, sources, details, this::refresh)
                        : new Paragraph(getTranslation("bulk.publication.by-admins")));
        UI.getCurrent().setPollInterval(details.running() ? EVERY_SECOND : -1);
    }

    /** Two firms may be called alike: what is trusted is told by who founded it and by its id. */
    private Component from(SourceDetails source) {
        Paragraph from = new Paragraph(getTranslation("bulk.from", source.name()));
        FirmId firm = source.firm();
        if (firm == null) {
            return from;
        }
        String id = firm.value().toString();
        from.add(new Text(" "), new Anchor("firms/" + id, getTranslation("bulk.from.firm", id)));
        if (session.has("ADMIN")) {
            firms.founding(firm)
                    .ifPresent(founding -> from.add(
                            new Text(
                                    " " + getTranslation("bulk.from.founder", founding.name(), founding.email()) + " "),
                            new RelativeTime(founding.at(), clock)));
        }
        return from;
    }

    /** How an import stands, in a word. */
    static StatusBadge badge(ImportDetails details) {
        if (details.finishedAt() == null) {
            return new StatusBadge(Tone.UNDER_WAY, I18NProvider.translate("bulk.state.reading"));
        }
        ImportDetails.Publication publication = details.publication();
        if (publication == null) {
            return details.counts().refused() > 0
                    ? new StatusBadge(Tone.ATTENTION, I18NProvider.translate("bulk.state.refused"))
                    : new StatusBadge(Tone.GOOD, I18NProvider.translate("bulk.state.read"));
        }
        return publication.finishedAt() == null
                ? new StatusBadge(Tone.UNDER_WAY, I18NProvider.translate("bulk.state.publishing"))
                : new StatusBadge(Tone.GOOD, I18NProvider.translate("bulk.state.published"));
    }

    private static ImportId id(String text) {
        try {
            return new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("import");
        }
    }
}
