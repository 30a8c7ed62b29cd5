package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.executive.ClaimOffer;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ProfileClaims;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imported profiles that executives make their own, or have removed. */
@RestController
@RequestMapping("/api/v1/executive-claims")
class ClaimController {

    private final ProfileClaims claims;

    ClaimController(ProfileClaims claims) {
        this.claims = claims;
    }

    record ClaimResponse(ExecutiveId executive) {}

    @GetMapping("/{token}")
    ClaimOffer offer(@PathVariable String token) {
        return claims.behind(token);
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String token) {
        claims.remove(token);
    }

    @PostMapping("/{token}")
    ClaimResponse claim(@PathVariable String token) {
        return new ClaimResponse(claims.claim(token));
    }
}
