package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.JsonDocument;
import java.util.LinkedHashMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The submitted words, kept as they were when the moderator judged them. */
public record Listing(String text, @Nullable Money rate, LinkedHashMap<String, String> facts) implements JsonDocument {

    static Listing of(Submission submission) {
        return new Listing(submission.text(), submission.rate(), new LinkedHashMap<>(submission.facts()));
    }

    /** Label to value, in reading order. */
    @Override
    public LinkedHashMap<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }
}
