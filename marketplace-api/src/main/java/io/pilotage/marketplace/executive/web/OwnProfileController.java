package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.jsonresume.JsonResumes;
import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The caller's own profile. */
@RestController
@RequestMapping("/api/v1/executives/me")
class OwnProfileController {

    private final Executives executives;
    private final JsonResumes resumes;

    OwnProfileController(Executives executives, JsonResumes resumes) {
        this.executives = executives;
        this.resumes = resumes;
    }

    record VisibilityRequest(boolean visible) {}

    @GetMapping
    ResponseEntity<ProfileDetails> mine() {
        return tagged(executives.mine());
    }

    @PutMapping
    ResponseEntity<ProfileDetails> save(
            @RequestHeader("If-Match") IfMatch ifMatch, @RequestBody ProfileContent content) {
        return tagged(executives.saveDraft(ifMatch.version(), content));
    }

    /** What the automatic checks would point out to the moderators now, so that it can be reworded before. */
    @GetMapping("/findings")
    Slice<Finding> findings() {
        return new Slice<>(executives.findings(), null);
    }

    @PostMapping("/submission")
    ResponseEntity<ProfileDetails> submit() {
        return tagged(executives.submit());
    }

    @DeleteMapping("/submission")
    ResponseEntity<ProfileDetails> takeBack() {
        return tagged(executives.takeBack());
    }

    @PutMapping("/visibility")
    ResponseEntity<ProfileDetails> show(@RequestBody VisibilityRequest request) {
        return tagged(request.visible() ? executives.show() : executives.hide());
    }

    @GetMapping("/json-resume")
    ResponseEntity<JsonNode> export() {
        return IfMatch.tagged(executives.mine().version(), resumes.export());
    }

    @PutMapping("/json-resume")
    ResponseEntity<JsonResumes.Outcome> fill(@RequestHeader("If-Match") IfMatch ifMatch, @RequestBody JsonNode resume) {
        JsonResumes.Outcome outcome = resumes.fill(ifMatch.version(), resume);
        return IfMatch.tagged(outcome.profile().version(), outcome);
    }

    private static ResponseEntity<ProfileDetails> tagged(ProfileDetails details) {
        return IfMatch.tagged(details.version(), details);
    }
}
