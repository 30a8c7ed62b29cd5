package io.pilotage.marketplace.identity.web;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.OpenSession;
import io.pilotage.marketplace.identity.OwnAccount;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The caller. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final CurrentPerson current;
    private final Onboarding onboarding;
    private final OwnAccount account;

    MeController(CurrentPerson current, Onboarding onboarding, OwnAccount account) {
        this.account = account;
        this.current = current;
        this.onboarding = onboarding;
    }

    record OnboardingRequest(@NotNull MarketplaceRole role) {}

    @GetMapping
    Person me() {
        return current.require();
    }

    @PostMapping("/onboarding")
    Person onboard(@Valid @RequestBody OnboardingRequest request) {
        return onboarding.choose(request.role());
    }

    /** Where the caller is signed in. */
    @GetMapping("/sessions")
    Slice<OpenSession> sessions(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        int most = Paging.limit(limit); // before anything is asked of Keycloak
        return Slice.of(account.sessions(), after, most, OpenSession::id);
    }

    /** Ends one of the caller's sessions; nothing happens if it is none of theirs. */
    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@PathVariable String session) {
        account.signOut(session);
    }

    /** Ends every session of the caller, on all devices; at the login service as soon as it answers. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere() {
        account.signOutEverywhere();
    }
}
