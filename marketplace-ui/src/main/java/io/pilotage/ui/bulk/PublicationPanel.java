package io.pilotage.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.pilotage.marketplace.executive.bulk.ImportDetails;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.executive.bulk.PublicationCounts;
import io.pilotage.marketplace.executive.bulk.SourceDetails;
import io.pilotage.marketplace.executive.bulk.Sources;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Toast;

/** Vouching for the source of an import, and publishing its profiles without a moderator. */
final class PublicationPanel extends Section {

    private final transient ProfileImports imports;
    private final transient Sources sources;
    private final transient ImportDetails details;
    private final transient Runnable changed;

    PublicationPanel(ProfileImports imports, Sources sources, ImportDetails details, Runnable changed) {
        this.imports = imports;
        this.sources = sources;
        this.details = details;
        this.changed = changed;
        addClassName("panel");
        add(new H2(getTranslation("bulk.publication")));
        SourceDetails source = details.source();
        if (source.trusted()) {
            add(
                    new Paragraph(
                            getTranslation("bulk.trusted", source.name(), String.valueOf(source.trustedBecause()))),
                    new Button(getTranslation("bulk.distrust"), event -> distrust()));
        } else {
            add(
                    new Paragraph(getTranslation("bulk.untrusted", source.name())),
                    new Button(getTranslation("bulk.trust"), event -> trust()));
        }
        if (details.publication() != null) {
            progress(details.publication());
        }
        if (source.trusted() && !details.running() && details.counts().taken() > 0) {
            Button publish = new Button(getTranslation("bulk.publish"), event -> publish());
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            add(publish);
        }
    }

    private void progress(ImportDetails.Publication publication) {
        PublicationCounts counts = publication.counts();
        int done =
                counts.published() + counts.incomplete() + counts.questioned() + counts.failed() + counts.untouched();
        if (publication.finishedAt() == null) {
            ProgressBar progress = new ProgressBar(0, Math.max(1, done + counts.waiting()), done);
            progress.getElement().setAttribute("aria-label", getTranslation("bulk.publication"));
            add(progress);
        }
        add(new Paragraph(getTranslation(
                "bulk.published",
                counts.published(),
                counts.incomplete(),
                counts.questioned(),
                counts.untouched(),
                counts.failed())));
        if (counts.questioned() > 0) {
            add(
                    new Paragraph(getTranslation("bulk.questioned.words")),
                    new RowList(imports.questioned(details.id(), RowList.SHOWN), counts.questioned()));
        }
    }

    private void trust() {
        new BindingAct(getTranslation("bulk.trust.question", details.source().name()))
                .happens(getTranslation("bulk.trust.happens"))
                .undo(getTranslation("bulk.trust.undo"))
                .confirmWithReason(
                        details.source().id().value(),
                        getTranslation("bulk.trust"),
                        getTranslation("bulk.reason"),
                        reason -> {
                            sources.trust(details.source().id(), true, reason);
                            changed.run();
                        })
                .open();
    }

    private void distrust() {
        new BindingAct(getTranslation("bulk.distrust.question", details.source().name()))
                .happens(getTranslation("bulk.distrust.happens"))
                .undo(getTranslation("bulk.trust.undo"))
                .confirmWithReason(
                        details.source().id().value(),
                        getTranslation("bulk.distrust"),
                        getTranslation("bulk.reason"),
                        reason -> {
                            sources.trust(details.source().id(), false, reason);
                            changed.run();
                        })
                .open();
    }

    private void publish() {
        int complete = details.counts().taken() - details.counts().incomplete();
        new BindingAct(getTranslation("bulk.publish.question", complete))
                .happens(getTranslation("bulk.publish.happens"))
                .toWhom(getTranslation("bulk.publish.to-whom"))
                .undo(getTranslation("bulk.publish.undo"))
                .confirm(getTranslation("bulk.publish"), () -> {
                    imports.publish(details.id());
                    Toast.done(getTranslation("bulk.publish.done"));
                    changed.run();
                })
                .open();
    }
}
