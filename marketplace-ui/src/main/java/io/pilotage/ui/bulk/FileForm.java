package io.pilotage.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.pilotage.marketplace.executive.bulk.ImportDetails;
import io.pilotage.marketplace.executive.bulk.ImportFormat;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.FileUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Takes a file of executives and the name of its source. */
final class FileForm extends CheckedForm {

    private final transient Store store;
    private final transient Consumer<ImportDetails> sent;
    private final ComboBox<String> source = new ComboBox<>(getTranslation("bulk.source"));

    /** What becomes of a file. */
    interface Store {
        ImportDetails store(String source, String fileName, ImportFormat format, InputStream file) throws IOException;
    }

    /**
     * @param open whether people may name other sources, too
     * @param sent told the import once its file is stored
     */
    FileForm(List<String> sources, boolean open, Store store, Consumer<ImportDetails> sent) {
        this.store = store;
        this.sent = sent;
        source.setItems(sources);
        if (open) {
            source.setAllowCustomValue(true);
            source.addCustomValueSetListener(event -> source.setValue(event.getDetail()));
        } else if (!sources.isEmpty()) {
            source.setValue(sources.getFirst());
        }
        source.setHelperText(getTranslation("bulk.source.help"));
        source.setRequiredIndicatorVisible(true);
        source.setWidth("min(26rem, 100%)");
        field("source", source);
        Upload upload = new Upload(new FileUpload(ProfileImports.LARGEST, this::take, this::reject));
        upload.setAcceptedFileTypes(".jsonl", ".ndjson", ".csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(ProfileImports.LARGEST));
        upload.setUploadButton(new Button(getTranslation("bulk.choose")));
        upload.setDropLabel(new Span(getTranslation("bulk.drop")));
        upload.addFileRejectedListener(event -> reject());
        upload.addAllFinishedListener(event -> upload.clearFileList());
        add(source, new Paragraph(getTranslation("bulk.formats")), templates(), upload, unplaced());
    }

    private void reject() {
        show(List.of(new FieldError("file", "rejected", getTranslation("bulk.rejected"))));
    }

    private Paragraph templates() {
        Paragraph line = new Paragraph(getTranslation("bulk.template") + " ");
        for (ImportFormat format : ImportFormat.values()) {
            String name = "executives." + format.extension();
            byte[] file = format.template().getBytes(StandardCharsets.UTF_8);
            Anchor template = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(file), name, format.mediaType(), file.length)),
                    getTranslation("bulk.template." + format.name()));
            template.getElement().setAttribute("download", name);
            line.add(template, new Span(" "));
        }
        return line;
    }

    /** What the upload calls once the whole file is here. */
    void take(String fileName, Path file) {
        ImportFormat format =
                fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? ImportFormat.CSV : ImportFormat.JSON_LINES;
        submit(() -> {
            try (InputStream bytes = Files.newInputStream(file)) {
                sent.accept(store.store(Objects.requireNonNullElse(source.getValue(), ""), fileName, format, bytes));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }
}
