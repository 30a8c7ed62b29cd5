package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The caller's profile in exchange with JSON Resume. */
@Service
@Transactional
public class JsonResumes {

    /** The root property for what the format has no section for. */
    public static final String OWN_SECTION = JsonResumeExport.OWN;

    private final Executives executives;

    JsonResumes(Executives executives) {
        this.executives = executives;
    }

    /** The content that the caller works on, as a JSON Resume without contact details. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public JsonNode export() {
        ProfileDetails mine = executives.mine();
        return JsonResumeExport.of(mine.name(), mine.content());
    }

    /**
     * Fills the caller's draft from a resume: what they wrote stays, and the answer says what did not fit.
     *
     * @param expectedVersion the version that the caller read
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Outcome fill(long expectedVersion, JsonNode resume) {
        Imported imported = JsonResumeImport.into(executives.mine().content(), resume);
        return new Outcome(
                executives.saveDraft(expectedVersion, imported.content()),
                imported.leftOut(),
                imported.untold().values().stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * What a profile would hold that is filled from this resume alone.
     *
     * @throws io.pilotage.marketplace.shared.InvalidInput when the document is no JSON object
     */
    public static Imported read(JsonNode resume) {
        return JsonResumeImport.into(ProfileContent.empty(), resume);
    }

    /**
     * The draft after an import, and the parts of the resume that are not in it.
     *
     * @param leftOut of each rule the first 50
     * @param untold how many more parts are not in it
     */
    public record Outcome(ProfileDetails profile, List<LeftOut> leftOut, int untold) {}
}
