package io.pilotage.marketplace.organisation.web;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and their members. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationController {

    private final Organisations organisations;
    private final People people;

    OrganisationController(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    record MemberResponse(PersonId person, String name, String email, Set<Permission> permissions) {}

    record PermissionsRequest(@NotNull Set<Permission> permissions) {}

    @PostMapping
    ResponseEntity<OrganisationDetails> create(@RequestBody OrganisationDetails.Statement statement) {
        var created = organisations.create(statement);
        return ResponseEntity.created(
                        URI.create("/api/v1/organisations/" + created.id().value()))
                .eTag("\"" + created.version() + "\"")
                .body(created);
    }

    @GetMapping
    Slice<OrganisationDetails> mine() {
        return new Slice<>(organisations.mine(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganisationDetails> get(@PathVariable UUID id) {
        var details = organisations.get(new OrganisationId(id));
        return IfMatch.tagged(details.version(), details);
    }

    @PutMapping("/{id}")
    ResponseEntity<OrganisationDetails> describe(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @RequestBody OrganisationDetails.Statement statement) {
        var details = organisations.describe(new OrganisationId(id), ifMatch.version(), statement);
        return IfMatch.tagged(details.version(), details);
    }

    @GetMapping("/{id}/members")
    Slice<MemberResponse> members(@PathVariable UUID id) {
        return new Slice<>(
                organisations.members(new OrganisationId(id)).stream()
                        .map(this::response)
                        .sorted(Comparator.comparing(MemberResponse::name)
                                .thenComparing(member -> member.person().value()))
                        .toList(),
                null);
    }

    private MemberResponse response(Member member) {
        var person = people.get(member.person());
        return new MemberResponse(
                person.id(), person.name(), person.email(), member.permissions().granted());
    }

    @PutMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void permit(@PathVariable UUID id, @PathVariable UUID person, @Valid @RequestBody PermissionsRequest request) {
        organisations.permit(new OrganisationId(id), new PersonId(person), new Permissions(request.permissions()));
    }

    @DeleteMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID person) {
        organisations.remove(new OrganisationId(id), new PersonId(person));
    }
}
