package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads short texts that everybody sees at once, without a moderator in between: what the automatic checks find has to be reworded first. */
@Component
public class PublicTexts {

    private final ModerationProperties properties;

    PublicTexts(ModerationProperties properties) {
        this.properties = properties;
    }

    /** @throws InvalidInput quoting each finding, with what to do about it */
    public void require(String field, @Nullable String text) {
        List<FieldError> errors = AutomaticChecks.ofPublic(text == null ? "" : text).items().stream()
                .map(finding -> new FieldError(field, finding.rule(), sentence(finding)))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private String sentence(Finding finding) {
        return "“" + finding.quote() + "” cannot be shown to everybody. " + finding.explanation()
                + " Please reword it, or write to " + properties.contact() + " if this is a mistake.";
    }
}
