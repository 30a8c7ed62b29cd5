package io.pilotage.marketplace.firm.web;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmInvitationDetails;
import io.pilotage.marketplace.firm.FirmInvitationId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What firms offer the caller, and the firm that places them. */
@RestController
@RequestMapping("/api/v1/me")
class OwnPlacementController {

    private final FirmInvitations invitations;
    private final Rosters rosters;

    OwnPlacementController(FirmInvitations invitations, Rosters rosters) {
        this.invitations = invitations;
        this.rosters = rosters;
    }

    @GetMapping("/firm-invitations")
    Slice<FirmInvitationDetails> invitations(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int limit) {
        return invitations.mine(after == null ? null : new FirmInvitationId(after), Paging.limit(limit));
    }

    @PostMapping("/firm-invitations/{id}/acceptance")
    FirmDetails accept(@PathVariable UUID id) {
        return invitations.accept(new FirmInvitationId(id));
    }

    @DeleteMapping("/firm-invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id) {
        invitations.decline(new FirmInvitationId(id));
    }

    @GetMapping("/placement")
    FirmDetails placement() {
        return rosters.mine().orElseThrow(() -> new NotFound("placement of yours"));
    }

    @DeleteMapping("/placement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave() {
        rosters.leave();
    }
}
