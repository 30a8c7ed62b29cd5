package io.pilotage.marketplace.alert.web;

import io.pilotage.marketplace.alert.SavedSearchDetails;
import io.pilotage.marketplace.alert.SavedSearchId;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's saved searches. */
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedSearchController {

    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    /** @param count how many things that answer the search were published since its person last looked */
    record NewResponse(long count) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SavedSearchDetails> save(@RequestBody SavedSearchDetails.Statement statement) {
        SavedSearchDetails saved = searches.save(statement);
        return ResponseEntity.created(
                        URI.create("/api/v1/saved-searches/" + saved.id().value()))
                .eTag("\"" + saved.version() + "\"")
                .body(saved);
    }

    @GetMapping
    Slice<SavedSearchDetails> mine(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                searches.mine(),
                after,
                Paging.limit(limit),
                search -> search.id().value());
    }

    @GetMapping("/{id}")
    ResponseEntity<SavedSearchDetails> get(@PathVariable UUID id) {
        return tagged(searches.get(new SavedSearchId(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<SavedSearchDetails> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @RequestBody SavedSearchDetails.Statement statement) {
        return tagged(searches.change(new SavedSearchId(id), ifMatch.version(), statement));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        searches.remove(new SavedSearchId(id));
    }

    @GetMapping("/{id}/new")
    NewResponse countNew(@PathVariable UUID id) {
        return new NewResponse(searches.countNew(new SavedSearchId(id)));
    }

    @PostMapping("/{id}/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable UUID id) {
        searches.look(new SavedSearchId(id));
    }

    private static ResponseEntity<SavedSearchDetails> tagged(SavedSearchDetails details) {
        return IfMatch.tagged(details.version(), details);
    }
}
