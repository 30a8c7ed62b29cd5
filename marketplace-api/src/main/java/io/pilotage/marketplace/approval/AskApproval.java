package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An act on money that the caller wants to go ahead.
 *
 * @param thing what it is done to; one approval waits for a thing at a time
 * @param words what it is about, as both sides know it
 * @param details what somebody needs to know of the thing before they decide, in a sentence or two
 * @param page where it can be looked at, from the root of the application
 * @param permission that a second member needs, or null where only staff decide
 * @param reason what the caller wrote about it, kept for whoever carries it out
 */
public record AskApproval(
        ApprovalKind kind,
        UUID thing,
        String words,
        String details,
        Money amount,
        String page,
        OrganisationId payer,
        ExecutiveId payee,
        @Nullable Permission permission,
        @Nullable String reason) {}
