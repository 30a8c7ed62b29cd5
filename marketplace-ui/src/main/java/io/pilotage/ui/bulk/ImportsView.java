package io.pilotage.ui.bulk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.bulk.ImportDetails;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.executive.bulk.Sources;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.RelativeTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Where admins send files of executives, and find the ones they sent before. */
@Route("imports")
@RolesAllowed("ADMIN")
@Menu(title = "bulk.heading", icon = "vaadin:upload", order = 65)
final class ImportsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 50;

    private final ProfileImports imports;
    private final Clock clock;
    private final FileForm form;
    private final Div earlier = new Div();

    ImportsView(ProfileImports imports, Sources sources, Clock clock) {
        super("");
        this.imports = imports;
        this.clock = clock;
        header().heading(getTranslation("bulk.heading")).lead(getTranslation("bulk.lead"));
        form = new FileForm(imports, sources, sent -> UI.getCurrent().navigate("imports/" + sent.id()));
        earlier.addClassName("stack");
        add(form, new H2(getTranslation("bulk.earlier")), earlier);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        earlier.removeAll();
        List<ImportDetails> newest = imports.all(null, SHOWN).items();
        newest.forEach(it -> earlier.add(card(it)));
        if (newest.isEmpty()) {
            earlier.add(new EmptyState(
                    VaadinIcon.UPLOAD, getTranslation("bulk.empty.title"), getTranslation("bulk.empty.words")));
        }
    }

    private Article card(ImportDetails it) {
        Anchor name = new Anchor("imports/" + it.id(), it.fileName());
        Div top = new Div(name, ImportView.badge(it), new RelativeTime(it.receivedAt(), clock));
        top.addClassName("panel-top");
        Article card = new Article(
                top,
                new Paragraph(getTranslation(
                        "bulk.card",
                        it.source().name(),
                        it.counts().rows(),
                        it.counts().taken(),
                        it.counts().refused())));
        card.addClassName("panel");
        return card;
    }
}
