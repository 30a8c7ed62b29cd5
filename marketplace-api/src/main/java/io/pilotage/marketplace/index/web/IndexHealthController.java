package io.pilotage.marketplace.index.web;

import io.pilotage.marketplace.index.IndexHealth;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.worker.KindStatus;
import io.pilotage.search.worker.ParkedRow;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The health of the search index, for admins. */
@RestController
@RequestMapping("/api/v1/admin/search-index")
class IndexHealthController {

    private final IndexHealth health;

    IndexHealthController(IndexHealth health) {
        this.health = health;
    }

    /** @param parked what Elasticsearch refuses, at most a hundred rows */
    record IndexHealthResponse(List<KindStatus> kinds, List<ParkedRow> parked) {}

    @GetMapping
    IndexHealthResponse read() {
        return new IndexHealthResponse(health.kinds(), health.parked());
    }

    /** Done by a search worker; progress shows in the health. */
    @PostMapping("/{kind}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String kind) {
        health.rebuild(known(kind));
    }

    /** Done by a search worker; the result shows in the health. */
    @PostMapping("/{kind}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(@PathVariable String kind, @RequestParam(defaultValue = "false") boolean repair) {
        health.check(known(kind), repair);
    }

    @PostMapping("/{kind}/parked/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String kind, @PathVariable UUID id) {
        health.retry(known(kind), id);
    }

    private static DocumentKind known(String kind) {
        return Arrays.stream(DocumentKind.values())
                .filter(it -> it.label().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("index"));
    }
}
