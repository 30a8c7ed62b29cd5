package io.pilotage.ui.bulk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.pilotage.marketplace.executive.bulk.Attention;
import io.pilotage.marketplace.executive.bulk.ImportCounts;
import io.pilotage.marketplace.executive.bulk.ImportDetails;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.executive.bulk.RowFiles;
import java.util.Locale;

/** How many rows became what, and the files of those that need somebody's hand. */
final class RowsPanel extends Section {

    private final transient RowFiles files;
    private final transient ImportDetails details;

    RowsPanel(ProfileImports imports, RowFiles files, ImportDetails details) {
        this.files = files;
        this.details = details;
        ImportCounts counts = details.counts();
        addClassName("panel");
        add(new H2(getTranslation("bulk.rows")));
        if (details.finishedAt() == null) {
            ProgressBar progress = new ProgressBar(0, Math.max(1, counts.rows()), counts.rows() - counts.waiting());
            progress.getElement().setAttribute("aria-label", getTranslation("bulk.rows"));
            add(
                    new Paragraph(getTranslation("bulk.progress", counts.rows() - counts.waiting(), counts.rows())),
                    progress,
                    new Paragraph(getTranslation("bulk.leave")));
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-grid");
        fact(facts, "bulk.created", counts.created());
        fact(facts, "bulk.updated", counts.updated());
        fact(facts, "bulk.unchanged", counts.unchanged());
        fact(facts, "bulk.claimed", counts.claimed());
        fact(facts, "bulk.refused", counts.refused());
        fact(facts, "bulk.incomplete", counts.incomplete());
        add(facts);
        if (counts.refused() > 0) {
            add(
                    new Paragraph(getTranslation("bulk.refused.words")),
                    new RowList(imports.refused(details.id(), RowList.SHOWN), counts.refused()),
                    download(Attention.REFUSED));
        }
        if (counts.incomplete() > 0) {
            add(new Paragraph(getTranslation("bulk.incomplete.words")), download(Attention.INCOMPLETE));
        }
    }

    private void fact(DescriptionList facts, String key, int count) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(String.format(Locale.UK, "%,d", count)));
    }

    private Anchor download(Attention attention) {
        String name = attention.name().toLowerCase(Locale.ROOT) + "."
                + details.format().extension();
        DownloadHandler rows = event -> {
            event.setFileName(name);
            event.setContentType(details.format().mediaType());
            files.write(
                    details.id(),
                    attention,
                    event.getOutputStream()); // not closed when it fails: half a file must not look whole
        };
        Anchor anchor = new Anchor(rows, getTranslation("bulk.download." + attention.name()));
        anchor.getElement().setAttribute("download", name);
        return anchor;
    }
}
