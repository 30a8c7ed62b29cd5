package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An act on money that waits for a second person; the fields are those of {@link AskApproval}. */
public record WaitingApproval(
        ApprovalId id,
        ApprovalKind kind,
        UUID thing,
        String words,
        String details,
        Money amount,
        String page,
        OrganisationId payer,
        ExecutiveId payee,
        @Nullable Permission permission,
        @Nullable String reason,
        PersonId askedBy,
        Instant askedAt) {}
