package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.executive.bulk.Attention;
import io.pilotage.marketplace.executive.bulk.ImportDetails;
import io.pilotage.marketplace.executive.bulk.ImportFormat;
import io.pilotage.marketplace.executive.bulk.ImportId;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.executive.bulk.RowFiles;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of executives, brought in by admins, from a source that they name, and by those who act for a firm. */
@RestController
@RequestMapping("/api/v1/executive-imports")
class ExecutiveImportController {

    private static final String FILE_NAME = "executives";

    private final ProfileImports imports;
    private final RowFiles files;

    ExecutiveImportController(ProfileImports imports, RowFiles files) {
        this.imports = imports;
        this.files = files;
    }

    /** Describes an answer that is a file in the format in which its rows came. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    private @interface RowFile {}

    @PostMapping(consumes = {"application/jsonl", "application/x-ndjson"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequestBody(content = @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")))
    ResponseEntity<ImportDetails> receiveJsonLines(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable UUID firm,
            @RequestParam(defaultValue = FILE_NAME) String fileName,
            InputStream file)
            throws IOException {
        return receive(source, firm, fileName, ImportFormat.JSON_LINES, file);
    }

    @PostMapping(consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportDetails> receiveCsv(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable UUID firm,
            @RequestParam(defaultValue = FILE_NAME) String fileName,
            InputStream file)
            throws IOException {
        return receive(source, firm, fileName, ImportFormat.CSV, file);
    }

    private ResponseEntity<ImportDetails> receive(
            @Nullable String source, @Nullable UUID firm, String fileName, ImportFormat format, InputStream file)
            throws IOException {
        return accepted(
                firm == null
                        ? imports.receive(source, fileName, format, file)
                        : imports.receiveFrom(new FirmId(firm), fileName, format, file));
    }

    @GetMapping
    Slice<ImportDetails> all(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return imports.all(after, Paging.limit(limit));
    }

    @GetMapping("/{id}")
    ImportDetails get(@PathVariable UUID id) {
        return imports.get(new ImportId(id));
    }

    @GetMapping("/{id}/errors")
    @RowFile
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        write(new ImportId(id), Attention.REFUSED, response);
    }

    @GetMapping("/{id}/incomplete")
    @RowFile
    void incomplete(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        write(new ImportId(id), Attention.INCOMPLETE, response);
    }

    @PostMapping("/{id}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportDetails> publish(@PathVariable UUID id) {
        return accepted(imports.publish(new ImportId(id)));
    }

    /** Row by row: a file may be much larger than what a node has memory for. */
    private void write(ImportId id, Attention attention, HttpServletResponse response) throws IOException {
        ImportFormat format = imports.get(id).format();
        response.setContentType(format.mediaType() + ";charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attention.name().toLowerCase(Locale.ROOT) + "." + format.extension())
                        .build()
                        .toString());
        files.write(id, attention, response.getOutputStream());
    }

    private static ResponseEntity<ImportDetails> accepted(ImportDetails details) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/executive-imports/" + details.id()))
                .body(details);
    }
}
