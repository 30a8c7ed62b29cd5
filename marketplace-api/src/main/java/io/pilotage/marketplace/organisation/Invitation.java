package io.pilotage.marketplace.organisation;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An offer to join an organisation, good once and for a fortnight, to the person who holds the token that was mailed and has confirmed that address. */
@Table(schema = "organisation", name = "invitation")
class Invitation extends Aggregate {

    private static final Duration LIFE = Duration.ofDays(14);

    /** Whoever has not found the mail after this many has a reason not to. */
    private static final int MOST_MAILS = 3;

    @Id
    private final InvitationId id;

    @Version
    private long version;

    private final OrganisationId organisation;
    private final String email;
    private final Permissions permissions;
    private String tokenHash;
    private PersonId invitedBy;
    private Instant expiresAt;
    private int timesSent;
    private @Nullable PersonId acceptedBy;
    private @Nullable Instant acceptedAt;
    private @Nullable PersonId revokedBy;
    private @Nullable Instant revokedAt;

    @PersistenceCreator
    Invitation(
            InvitationId id,
            long version,
            OrganisationId organisation,
            String email,
            Permissions permissions,
            String tokenHash,
            PersonId invitedBy,
            Instant expiresAt,
            int timesSent,
            @Nullable PersonId acceptedBy,
            @Nullable Instant acceptedAt,
            @Nullable PersonId revokedBy,
            @Nullable Instant revokedAt) {
        this.id = id;
        this.version = version;
        this.organisation = organisation;
        this.email = email;
        this.permissions = permissions;
        this.tokenHash = tokenHash;
        this.invitedBy = invitedBy;
        this.expiresAt = expiresAt;
        this.timesSent = timesSent;
        this.acceptedBy = acceptedBy;
        this.acceptedAt = acceptedAt;
        this.revokedBy = revokedBy;
        this.revokedAt = revokedAt;
    }

    static Invitation to(
            OrganisationId organisation,
            @Nullable String email,
            @Nullable Set<Permission> permissions,
            String tokenHash,
            PersonId invitedBy,
            Instant now) {
        new Checks()
                .mailAddress(email, "email")
                .notEmpty(permissions, "permissions")
                .orThrow();
        var invitation = new Invitation(
                InvitationId.next(),
                0,
                organisation,
                requireNonNull(email).strip(),
                new Permissions(permissions == null ? Set.of() : permissions),
                tokenHash,
                invitedBy,
                now.plus(LIFE),
                1,
                null,
                null,
                null,
                null);
        invitation.register(new MemberInvited(invitation.id, organisation, invitation.email, invitation.permissions));
        return invitation;
    }

    /** Makes the link anew, good for another fortnight; whoever sends it stands in for it from now on. */
    void sendAgain(String newTokenHash, PersonId by, Instant now) {
        requireOpen(now);
        if (timesSent >= MOST_MAILS) {
            throw new SentOftenEnough();
        }
        tokenHash = newTokenHash;
        invitedBy = by;
        expiresAt = now.plus(LIFE);
        timesSent++;
        register(new InvitationSentAgain(id, organisation));
    }

    /** @throws InvitationForAnother unless this person has confirmed the invited address */
    void requireFor(Person person, Instant now) {
        if (!person.emailVerified() || !Addresses.same(person.email(), email)) {
            throw new InvitationForAnother();
        }
        requireOpen(now);
    }

    void accept(Person person, Instant now) {
        requireFor(person, now);
        acceptedBy = person.id();
        acceptedAt = now;
        register(new InvitationAccepted(id, organisation, person.id()));
    }

    void revoke(PersonId person, Instant now) {
        requireOpen(now);
        revokedBy = person;
        revokedAt = now;
        register(new InvitationRevoked(id, organisation));
    }

    private void requireOpen(Instant now) {
        if (acceptedBy != null) {
            throw new InvitationUnusable("has been used already");
        }
        if (revokedBy != null) {
            throw new InvitationUnusable("has been taken back");
        }
        if (!now.isBefore(expiresAt)) {
            throw new InvitationUnusable("has expired");
        }
    }

    OrganisationId organisation() {
        return organisation;
    }

    Permissions permissions() {
        return permissions;
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    String email() {
        return email;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    InvitationDetails details() {
        return new InvitationDetails(id, email, permissions.granted(), expiresAt);
    }
}
