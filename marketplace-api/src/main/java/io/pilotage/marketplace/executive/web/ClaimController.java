package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ImportedProfiles;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imported profiles that executives make their own. */
@RestController
@RequestMapping("/api/v1/executive-claims")
class ClaimController {

    private final ImportedProfiles profiles;

    ClaimController(ImportedProfiles profiles) {
        this.profiles = profiles;
    }

    record ClaimResponse(ExecutiveId executive) {}

    @PostMapping("/{token}")
    ClaimResponse claim(@PathVariable String token) {
        return new ClaimResponse(profiles.claim(token));
    }
}
