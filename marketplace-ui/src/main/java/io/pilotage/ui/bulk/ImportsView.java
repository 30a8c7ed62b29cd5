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
import io.pilotage.marketplace.executive.bulk.SourceDetails;
import io.pilotage.marketplace.executive.bulk.Sources;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.OwnFirms;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where admins, and those who act for a firm, send files of executives and find the ones they sent before. */
@Route("imports")
@RolesAllowed({"ADMIN", "FIRM_MEMBER"})
@Menu(title = "bulk.heading", icon = "vaadin:upload", order = 65)
final class ImportsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final Clock clock;
    private final FileForm form;
    private final PagedList<ImportDetails> earlier;

    ImportsView(ProfileImports imports, Sources sources, Firms firms, BrowserSession session, Clock clock) {
        super("");
        this.clock = clock;
        header().heading(getTranslation("bulk.heading")).lead(getTranslation("bulk.lead"));
        form = session.has("ADMIN")
                ? new FileForm(
                        sources.all().stream()
                                .filter(source -> source.firm() == null)
                                .map(SourceDetails::name)
                                .toList(),
                        true,
                        imports::receive,
                        ImportsView::open)
                : ofFirm(imports, firms);
        earlier = new PagedList<>(
                PAGE,
                imports::all,
                page -> page.stream().map(this::card),
                getTranslation("component.more"),
                () -> new EmptyState(
                        VaadinIcon.UPLOAD, getTranslation("bulk.empty.title"), getTranslation("bulk.empty.words")));
        add(form, new H2(getTranslation("bulk.earlier")), earlier);
    }

    private FileForm ofFirm(ProfileImports imports, Firms firms) {
        Map<String, FirmId> own = new LinkedHashMap<>();
        OwnFirms.of(firms).forEach(firm -> own.put(firm.name(), firm.id()));
        header().lead(getTranslation(own.isEmpty() ? "bulk.lead.no-firm" : "bulk.lead.firm"));
        return new FileForm(
                List.copyOf(own.keySet()),
                false,
                (name, file, format, bytes) -> imports.receiveFrom(
                        Optional.ofNullable(own.get(name)).orElseThrow(() -> new NotFound("firm")),
                        file,
                        format,
                        bytes),
                ImportsView::open);
    }

    private static void open(ImportDetails sent) {
        UI.getCurrent().navigate("imports/" + sent.id());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        earlier.show();
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
