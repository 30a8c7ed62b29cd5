package io.pilotage.marketplace.firm;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An offer of a seat in a firm, good once and for a fortnight, to whoever has confirmed the invited address; nobody else learns of it. */
@Table(schema = "firm", name = "invitation")
class FirmInvitation extends Aggregate {

    private static final Duration LIFE = Duration.ofDays(14);

    /** Whoever has not found the mail after this many has a reason not to. */
    private static final int MOST_MAILS = 3;

    @Id
    private final FirmInvitationId id;

    @Version
    private long version;

    private final FirmId firm;
    private final Seat seat;
    private final String email;
    private PersonId invitedBy;
    private Instant expiresAt;
    private int timesSent;
    private @Nullable InvitationAnswer answer;
    private @Nullable PersonId answeredBy;
    private @Nullable Instant answeredAt;

    @PersistenceCreator
    FirmInvitation(
            FirmInvitationId id,
            long version,
            FirmId firm,
            Seat seat,
            String email,
            PersonId invitedBy,
            Instant expiresAt,
            int timesSent,
            @Nullable InvitationAnswer answer,
            @Nullable PersonId answeredBy,
            @Nullable Instant answeredAt) {
        this.id = id;
        this.version = version;
        this.firm = firm;
        this.seat = seat;
        this.email = email;
        this.invitedBy = invitedBy;
        this.expiresAt = expiresAt;
        this.timesSent = timesSent;
        this.answer = answer;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
    }

    static FirmInvitation to(
            FirmId firm, @Nullable Seat seat, @Nullable String email, PersonId invitedBy, Instant now) {
        new Checks().present(seat, "seat").mailAddress(email, "email").orThrow();
        var invitation = new FirmInvitation(
                FirmInvitationId.next(),
                0,
                firm,
                requireNonNull(seat),
                requireNonNull(email).strip().toLowerCase(Locale.ROOT),
                invitedBy,
                now.plus(LIFE),
                1,
                null,
                null,
                null);
        invitation.register(new FirmInvitationSent(invitation.id, firm, seat, invitation.email));
        return invitation;
    }

    /** Good for another fortnight; whoever sends it stands in for it from now on. */
    void sendAgain(PersonId by, Instant now) {
        requireOpen(now);
        if (timesSent >= MOST_MAILS) {
            throw new FirmInvitationUnusable("was mailed three times already");
        }
        invitedBy = by;
        expiresAt = now.plus(LIFE);
        timesSent++;
        register(new FirmInvitationSent(id, firm, seat, email));
    }

    /** The invited person's yes or no. */
    void answer(InvitationAnswer given, Person person, Instant now) {
        if (!person.emailVerified() || !Addresses.same(person.email(), email)) {
            throw new NotFound("invitation");
        }
        close(given, person.id(), now);
    }

    void revoke(PersonId by, Instant now) {
        close(InvitationAnswer.REVOKED, by, now);
    }

    private void close(InvitationAnswer given, PersonId by, Instant now) {
        requireOpen(now);
        answer = given;
        answeredBy = by;
        answeredAt = now;
        register(new FirmInvitationAnswered(id, firm, given));
    }

    private void requireOpen(Instant now) {
        if (answer != null) {
            throw new FirmInvitationUnusable("was answered or taken back already");
        }
        if (!now.isBefore(expiresAt)) {
            throw new FirmInvitationUnusable("has expired");
        }
    }

    FirmId firm() {
        return firm;
    }

    Seat seat() {
        return seat;
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    String email() {
        return email;
    }

    FirmInvitationDetails details(String firmName, String inviter) {
        return new FirmInvitationDetails(id, firm, firmName, inviter, seat, email, expiresAt);
    }
}
