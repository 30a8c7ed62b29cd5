package io.pilotage.marketplace.organisation.web;

import io.pilotage.marketplace.organisation.InvitationDetails;
import io.pilotage.marketplace.organisation.InvitationId;
import io.pilotage.marketplace.organisation.InvitationOffer;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
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

/** Invitations of colleagues, and their acceptance. */
@RestController
@RequestMapping("/api/v1")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    record InvitationRequest(
            @Nullable String email, @Nullable Set<Permission> permissions) {}

    @PostMapping("/organisations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationDetails invite(@PathVariable UUID id, @RequestBody InvitationRequest request) {
        return invitations.invite(new OrganisationId(id), request.email(), request.permissions());
    }

    /** The invitations that can still be accepted; for those who manage members. */
    @GetMapping("/organisations/{id}/invitations")
    Slice<InvitationDetails> open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        return invitations.open(
                new OrganisationId(id), after == null ? null : new InvitationId(after), Paging.limit(limit));
    }

    @PostMapping("/organisations/{id}/invitations/{invitation}/mail")
    InvitationDetails sendAgain(@PathVariable UUID id, @PathVariable UUID invitation) {
        return invitations.sendAgain(new OrganisationId(id), new InvitationId(invitation));
    }

    @DeleteMapping("/organisations/{id}/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID invitation) {
        invitations.revoke(new OrganisationId(id), new InvitationId(invitation));
    }

    /** What the caller is invited to, before they decide. */
    @GetMapping("/invitations/{token}")
    InvitationOffer behind(@PathVariable String token) {
        return invitations.behind(token);
    }

    @PostMapping("/invitations/{token}/acceptance")
    OrganisationDetails accept(@PathVariable String token) {
        return invitations.accept(token);
    }
}
