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

    @Id
    private final InvitationId id;

    @Version
    private long version;

    private final OrganisationId organisation;
    private final String email;
    private final Permissions permissions;
    private final String tokenHash;
    private final PersonId invitedBy;
    private final Instant expiresAt;
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
                .text(email, "email", 5, 254)
                .that(
                        email == null || email.isBlank() || Addresses.isOfMail(email.strip()),
                        "email",
                        "malformed",
                        "Please enter an address such as name@example.org.")
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
                null,
                null,
                null,
                null);
        invitation.register(new MemberInvited(invitation.id, organisation, invitation.email, invitation.permissions));
        return invitation;
    }

    void accept(Person person, Instant now) {
        if (!person.emailVerified() || !person.email().equalsIgnoreCase(email)) {
            throw new InvitationForAnother();
        }
        requireOpen(now);
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
