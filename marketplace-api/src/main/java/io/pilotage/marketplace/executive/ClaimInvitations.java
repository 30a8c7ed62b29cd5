package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Quoted;
import io.pilotage.marketplace.shared.SecretToken;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links by which executives claim their imported profiles: each is mailed to the address that the source gave, and good only for it. */
@Component
class ClaimInvitations {

    private final Notifications notifications;
    private final Rosters rosters;
    private final RateLimits limits;
    private final JdbcClient jdbc;

    ClaimInvitations(Notifications notifications, Rosters rosters, RateLimits limits, JdbcClient jdbc) {
        this.notifications = notifications;
        this.rosters = rosters;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    private record Addressed(ExecutiveId executive, String email) {}

    /** Mails the link, unless one is good already. */
    void sendOnce(ExecutiveId executive) {
        boolean sent = jdbc.sql(
                        "select claim_token_hash is not null from executive.imported_profile where executive = ?")
                .param(executive.value())
                .query(Boolean.class)
                .single();
        if (!sent) {
            send(executive);
        }
    }

    /** From now on the link is for nobody. */
    void revoke(ExecutiveId executive) {
        jdbc.sql("update executive.imported_profile set claim_token_hash = null where executive = ?")
                .param(executive.value())
                .update();
    }

    /** What the person is told whom the profile of this token is addressed to; throws as {@link #addressedTo} does. */
    ClaimOffer offer(Person caller, String token) {
        ExecutiveId executive = addressedTo(caller, token, "");
        return new ClaimOffer(source(executive), firmBehind(executive).orElse(null));
    }

    /** The name of who passed on the profile. */
    private String source(ExecutiveId executive) {
        return jdbc.sql("""
            select name from executive.import_source
            where id = (select source from executive.imported_profile where executive = ?)\
            """).param(executive.value()).query(String.class).single();
    }

    /** The firm that brought the profile in and would like to place its executive; empty for other sources. */
    Optional<FirmDetails> firmBehind(ExecutiveId executive) {
        return jdbc.sql("""
            select firm from executive.import_source
            where firm is not null
              and id = (select source from executive.imported_profile where executive = ?)\
            """)
                .param(executive.value())
                .query(UUID.class)
                .optional()
                .flatMap(firm -> rosters.firm(new FirmId(firm)));
    }

    /**
     * The profile that a token is for, locked.
     *
     * @throws NotFound if the token is for none
     * @throws ProfileForAnother unless the caller's confirmed address is the one that the source gave
     */
    ExecutiveId addressedTo(Person caller, String token) {
        return addressedTo(caller, token, " for update");
    }

    private ExecutiveId addressedTo(Person caller, String token, String locked) {
        limits.take(Limit.SECRET_LINKS);
        var addressed = jdbc.sql(
                        "select executive, email from executive.imported_profile where claim_token_hash = :hash"
                                + locked)
                .param("hash", new SecretToken(token).hash())
                .query((row, number) ->
                        new Addressed(new ExecutiveId(row.getObject("executive", UUID.class)), row.getString("email")))
                .optional()
                .orElseThrow(() -> new NotFound("invitation"));
        if (!caller.emailVerified() || !Addresses.same(caller.email(), addressed.email())) {
            throw new ProfileForAnother();
        }
        return addressed.executive();
    }

    private void send(ExecutiveId executive) {
        SecretToken token = SecretToken.next();
        String email = jdbc.sql("""
            update executive.imported_profile set claim_token_hash = :hash where executive = :executive
            returning email\
            """)
                .param("hash", token.hash())
                .param("executive", executive.value())
                .query(String.class)
                .single();
        String name = Quoted.name(source(executive));
        Optional<FirmDetails> firm = firmBehind(executive);
        String source = firm.map(it -> Quoted.name(it.name()) + ", which would like to place you,")
                .orElse(name);
        String roster = firm.map(it -> " That also puts you on the roster of " + Quoted.name(it.name())
                        + ", which you can leave at any time.")
                .orElse("");
        notifications.mailSecret(
                email,
                Headline.of("Your profile is on Pilotage"),
                """
                    %s gave us your professional profile, and organisations that look for technology \
                    leadership can find it now. Your contact details are not shown to anybody.

                    Open this link and sign in with this address to make the profile your own. You can then correct it, hide it, or answer \
                    engagements; nobody can do so in your name before.%s

                    If you do not want it to be found here, remove it behind the same link: it is out of sight at once. \
                    Whether %s may pass on what it knows of you is between you and them.\
                    """.formatted(source, roster, name),
                "/claims/" + token.value());
    }
}
