package io.pilotage.marketplace.identity.web;

import io.pilotage.marketplace.identity.Accounts;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final CurrentPerson current;
    private final Onboarding onboarding;
    private final Accounts accounts;

    MeController(CurrentPerson current, Onboarding onboarding, Accounts accounts) {
        this.accounts = accounts;
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

    /** Ends every session of the caller, on all devices. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere() {
        accounts.signOutEverywhere(current.requireId());
    }
}
