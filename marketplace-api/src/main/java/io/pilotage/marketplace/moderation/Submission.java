package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an author asks to be published.
 *
 * @param authors the people whose own text it is; none of them may decide about it
 * @param text everything that will be readable, one passage per line; the findings quote it
 * @param rate the day rate that it names, or null if it names none
 * @param facts further lines for the moderator, in reading order: label to value
 */
public record Submission(
        SubjectKind kind,
        UUID subject,
        PersonId author,
        Set<PersonId> authors,
        String title,
        String text,
        @Nullable Money rate,
        Map<String, String> facts) {}
