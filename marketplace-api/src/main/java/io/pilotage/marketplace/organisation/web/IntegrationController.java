package io.pilotage.marketplace.organisation.web;

import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.IntegrationDetails;
import io.pilotage.marketplace.organisation.Integrations;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IdempotentCommands;
import io.pilotage.marketplace.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs that act for an organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/integrations")
class IntegrationController {

    private final Integrations integrations;

    IntegrationController(Integrations integrations) {
        this.integrations = integrations;
    }

    record IntegrationRequest(
            @Nullable String name, @Nullable Set<Permission> permissions) {}

    @GetMapping
    Slice<IntegrationDetails> all(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                integrations.all(new OrganisationId(id)),
                after,
                Paging.limit(limit),
                program -> program.account().value());
    }

    /** The answer is not kept: a repeated Idempotency-Key makes no second program, and is told that the secret was told once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IntegrationCredentials connect(
            @PathVariable UUID id, @RequestBody IntegrationRequest request, HttpServletRequest command) {
        IdempotentCommands.keepNothingOf(command);
        return integrations.connect(new OrganisationId(id), request.name(), request.permissions());
    }

    /** Another secret; the old one opens nothing any more. */
    @PostMapping("/{account}/secret")
    IntegrationCredentials renew(@PathVariable UUID id, @PathVariable UUID account, HttpServletRequest command) {
        IdempotentCommands.keepNothingOf(command);
        return integrations.renew(new OrganisationId(id), new PersonId(account));
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable UUID id, @PathVariable UUID account) {
        integrations.disconnect(new OrganisationId(id), new PersonId(account));
    }
}
