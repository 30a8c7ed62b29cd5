package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.identity.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Work that the executive logged.
 *
 * @param startedOn the first day of it
 * @param days how much, in days; for work at a fixed price 1 is all of it
 * @param approvedBy the member who approved it, or null while it waits
 */
@Table(schema = "contract", name = "work")
public record Work(
        WorkId id,
        LocalDate startedOn,
        BigDecimal days,
        String note,
        Instant loggedAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt) {

    public boolean approved() {
        return approvedAt != null;
    }

    Work approve(PersonId by, Instant now) {
        return new Work(id, startedOn, days, note, loggedAt, by, now);
    }
}
