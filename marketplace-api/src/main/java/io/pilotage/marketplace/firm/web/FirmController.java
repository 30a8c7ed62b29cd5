package io.pilotage.marketplace.firm.web;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.FirmInvitationDetails;
import io.pilotage.marketplace.firm.FirmInvitationId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.firm.Founding;
import io.pilotage.marketplace.firm.Placed;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.firm.Seat;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
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

/** Firms, for those who act for them. */
@RestController
@RequestMapping("/api/v1/firms")
class FirmController {

    private final Firms firms;
    private final Rosters rosters;
    private final FirmInvitations invitations;
    private final People people;

    FirmController(Firms firms, Rosters rosters, FirmInvitations invitations, People people) {
        this.firms = firms;
        this.rosters = rosters;
        this.invitations = invitations;
        this.people = people;
    }

    record InvitationRequest(@Nullable Seat seat, @Nullable String email) {}

    record MemberResponse(PersonId person, String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FirmDetails> found(@RequestBody FirmDetails.Statement statement) {
        var founded = firms.found(statement);
        return ResponseEntity.created(URI.create("/api/v1/firms/" + founded.id().value()))
                .eTag("\"" + founded.version() + "\"")
                .body(founded);
    }

    @PostMapping("/registry-checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askToCheckNumber(@RequestBody FirmDetails.Statement statement) {
        firms.askToCheckNumber(statement);
    }

    @GetMapping
    Slice<FirmDetails> mine(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return firms.mine(after == null ? null : new FirmId(after), Paging.limit(limit));
    }

    @GetMapping("/{id}")
    ResponseEntity<FirmDetails> get(@PathVariable UUID id) {
        var details = firms.get(new FirmId(id));
        return IfMatch.tagged(details.version(), details);
    }

    @PutMapping("/{id}")
    ResponseEntity<FirmDetails> describe(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @RequestBody FirmDetails.Statement statement) {
        var details = firms.describe(new FirmId(id), ifMatch.version(), statement);
        return IfMatch.tagged(details.version(), details);
    }

    /** Who founded it; for staff. */
    @GetMapping("/{id}/founding")
    Founding founding(@PathVariable UUID id) {
        return firms.founding(new FirmId(id)).orElseThrow(() -> new NotFound("founder"));
    }

    @GetMapping("/{id}/members")
    Slice<MemberResponse> members(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        List<MemberResponse> byName = people.all(firms.members(new FirmId(id))).stream()
                .map(person -> new MemberResponse(person.id(), person.name()))
                .sorted(Comparator.comparing(MemberResponse::name)
                        .thenComparing(member -> member.person().value()))
                .toList();
        return Slice.of(
                byName, after, Paging.limit(limit), member -> member.person().value());
    }

    @DeleteMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID person) {
        firms.remove(new FirmId(id), new PersonId(person));
    }

    @GetMapping("/{id}/roster")
    Slice<Placed> roster(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int limit) {
        return rosters.of(new FirmId(id), after == null ? null : new PersonId(after), Paging.limit(limit));
    }

    @DeleteMapping("/{id}/roster/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOff(@PathVariable UUID id, @PathVariable UUID person) {
        rosters.remove(new FirmId(id), new PersonId(person));
    }

    @PostMapping("/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    FirmInvitationDetails invite(@PathVariable UUID id, @RequestBody InvitationRequest request) {
        return invitations.invite(new FirmId(id), request.seat(), request.email());
    }

    /** The invitations that can still be answered. */
    @GetMapping("/{id}/invitations")
    Slice<FirmInvitationDetails> open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        return invitations.open(
                new FirmId(id), after == null ? null : new FirmInvitationId(after), Paging.limit(limit));
    }

    @PostMapping("/{id}/invitations/{invitation}/mail")
    FirmInvitationDetails sendAgain(@PathVariable UUID id, @PathVariable UUID invitation) {
        return invitations.sendAgain(new FirmId(id), new FirmInvitationId(invitation));
    }

    @DeleteMapping("/{id}/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID invitation) {
        invitations.revoke(new FirmId(id), new FirmInvitationId(invitation));
    }
}
