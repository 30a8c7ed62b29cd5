package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.executive.bulk.SourceDetails;
import io.pilotage.marketplace.executive.bulk.Sources;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where imported executives come from, and which of it an admin vouches for. */
@RestController
@RequestMapping("/api/v1/executive-import-sources")
class ImportSourceController {

    private final Sources sources;

    ImportSourceController(Sources sources) {
        this.sources = sources;
    }

    record TrustRequest(boolean trusted, @Nullable String reason) {}

    @GetMapping
    Slice<SourceDetails> all(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                sources.all(), after, Paging.limit(limit), source -> source.id().value());
    }

    @PutMapping("/{id}/trust")
    SourceDetails trust(@PathVariable UUID id, @RequestBody TrustRequest request) {
        return sources.trust(new SourceId(id), request.trusted(), request.reason());
    }
}
