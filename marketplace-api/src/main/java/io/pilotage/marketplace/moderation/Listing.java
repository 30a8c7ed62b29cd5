package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.JsonDocument;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The submitted words, kept as they were when the moderator judged them.
 *
 * @param authors whose own text it is; documents of before this was kept have none
 */
public record Listing(String text, @Nullable Money rate, LinkedHashMap<String, String> facts, Set<PersonId> authors)
        implements JsonDocument {

    public Listing {
        authors = Set.copyOf(Objects.requireNonNullElse(authors, Set.of()));
    }

    static Listing of(Submission submission) {
        return new Listing(
                submission.text(), submission.rate(), new LinkedHashMap<>(submission.facts()), submission.authors());
    }

    /** Label to value, in reading order. */
    @Override
    public LinkedHashMap<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }
}
