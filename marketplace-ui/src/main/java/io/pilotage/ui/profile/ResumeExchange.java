package io.pilotage.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.jsonresume.JsonResumes;
import io.pilotage.marketplace.executive.jsonresume.LeftOut;
import io.pilotage.ui.component.FileUpload;
import io.pilotage.ui.component.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a JSON Resume in, saying what did not fit, and gives one out. */
final class ResumeExchange extends Details {

    private static final int LARGEST = 1024 * 1024;

    private final JsonResumes resumes;
    private final JsonMapper json;
    private final LongSupplier version;
    private final Consumer<ProfileDetails> filled;
    private final Div report = new Div();

    /** @param filled told the draft after an import */
    ResumeExchange(JsonResumes resumes, JsonMapper json, LongSupplier version, Consumer<ProfileDetails> filled) {
        super();
        this.resumes = resumes;
        this.json = json;
        this.version = version;
        this.filled = filled;
        setSummaryText(getTranslation("profile.resume"));
        report.getElement().setAttribute("role", "status");
        Upload upload = new Upload(
                new FileUpload(LARGEST, (name, file) -> take(file), () -> say(getTranslation("profile.resume.large"))));
        upload.setAcceptedFileTypes("application/json", ".json");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("profile.resume.choose")));
        upload.setDropLabel(new Span(getTranslation("profile.resume.drop")));
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));
        add(new Paragraph(getTranslation("profile.resume.words")), upload, report, download());
    }

    private Anchor download() {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] resume = resumes.export().toPrettyString().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(resume), "resume.json", "application/json", resume.length);
                }),
                getTranslation("profile.resume.download"));
        anchor.getElement().setAttribute("download", "resume.json");
        return anchor;
    }

    private void take(Path file) {
        try {
            JsonResumes.Outcome outcome = resumes.fill(version.getAsLong(), json.readTree(file));
            filled.accept(outcome.profile());
            show(outcome.leftOut(), outcome.untold());
        } catch (JacksonException unreadable) {
            say(getTranslation("profile.resume.unreadable"));
        } catch (RuntimeException refused) {
            say(Refusal.sentence(refused));
        }
    }

    private void show(List<LeftOut> leftOut, int untold) {
        say(getTranslation("profile.resume.taken", leftOut.size() + untold));
        UnorderedList list = new UnorderedList();
        for (LeftOut part : leftOut) {
            Span path = new Span(part.path());
            path.addClassName("figures");
            list.add(new ListItem(path, new Span(": " + part.reason())));
        }
        report.add(list);
        if (untold > 0) {
            report.add(new Paragraph(getTranslation("profile.resume.untold", untold)));
        }
    }

    private void say(String words) {
        report.removeAll();
        report.add(new Paragraph(words));
    }
}
