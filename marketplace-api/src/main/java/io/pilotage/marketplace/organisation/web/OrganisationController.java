package io.pilotage.marketplace.organisation.web;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Organisations and their members. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationController {

    private final Organisations organisations;
    private final Members members;
    private final People people;

    OrganisationController(Organisations organisations, Members members, People people) {
        this.organisations = organisations;
        this.members = members;
        this.people = people;
    }

    record MemberResponse(PersonId person, String name, String email, Set<Permission> permissions) {}

    record PermissionsRequest(@NotNull Set<Permission> permissions) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrganisationDetails> create(@RequestBody OrganisationDetails.Statement statement) {
        var created = organisations.create(statement);
        return ResponseEntity.created(
                        URI.create("/api/v1/organisations/" + created.id().value()))
                .eTag("\"" + created.version() + "\"")
                .body(created);
    }

    @PostMapping("/registry-checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askToCheckNumber(@RequestBody OrganisationDetails.Statement statement) {
        organisations.askToCheckNumber(statement);
    }

    @GetMapping
    Slice<OrganisationDetails> mine(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return organisations.mine(after == null ? null : new OrganisationId(after), Paging.limit(limit));
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
    Slice<MemberResponse> members(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        Map<PersonId, Permissions> permissions = members.of(new OrganisationId(id)).stream()
                .collect(Collectors.toMap(Member::person, Member::permissions));
        List<MemberResponse> byName = people.all(permissions.keySet()).stream()
                .map(person -> new MemberResponse(
                        person.id(),
                        person.name(),
                        person.email(),
                        requireNonNull(permissions.get(person.id())).granted()))
                .sorted(Comparator.comparing(MemberResponse::name)
                        .thenComparing(member -> member.person().value()))
                .toList();
        return Slice.of(
                byName, after, Paging.limit(limit), member -> member.person().value());
    }

    @PutMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void permit(@PathVariable UUID id, @PathVariable UUID person, @Valid @RequestBody PermissionsRequest request) {
        members.permit(new OrganisationId(id), new PersonId(person), new Permissions(request.permissions()));
    }

    @DeleteMapping("/{id}/members/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id) {
        members.leave(new OrganisationId(id));
    }

    @DeleteMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID person) {
        members.remove(new OrganisationId(id), new PersonId(person));
    }
}
