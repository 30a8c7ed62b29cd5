package io.pilotage.marketplace.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.pilotage.marketplace.shared.SeldomLine;
import io.pilotage.marketplace.shared.Sha256;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.shared.persistence.DatabaseLine;
import io.pilotage.marketplace.web.Caller;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes from allowances, which all nodes share. */
@Service
public class RateLimits {

    private static final SeldomLine NOT_COUNTED =
            new SeldomLine(LoggerFactory.getLogger(RateLimits.class), "Not counted");

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Counters counters;
    private final LimitsProperties limits;
    private final DatabaseLine database;

    RateLimits(Counters counters, LimitsProperties limits, DatabaseLine database) {
        this.counters = counters;
        this.limits = limits;
        this.database = database;
    }

    /**
     * Takes one of what {@code whose} may do of this. It counts even if the transaction around it is rolled back.
     *
     * @param whose an id, or an address in a form of its own; only a hash of it is kept
     * @throws TooMany if nothing is left
     */
    public void take(Limit limit, Object whose) {
        if (database.isSilent()) {
            return; // and so refuses nearly everything; nobody waits for a count that cannot come
        }
        Allowance allowance = limit.allowance(limits).times(limits.factor());
        String key = limit + " " + allowance + " " + Sha256.hex(whose.toString());
        ConsumptionProbe taken;
        try {
            taken = counters.of(key, allowance).takeOne();
        } catch (Counter.Crowded atOnce) {
            throw new TooMany(limit.words() + " at once", SOON);
        } catch (RuntimeException uncounted) {
            // With a full or slow database counting is what can be missed.
            NOT_COUNTED.warn(uncounted);
            return;
        }
        if (!taken.isConsumed()) {
            throw new TooMany(limit.words(), Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    /**
     * Takes one of what the caller may do of this: the person, or without sign-in the address. What the system does by itself, outside a
     * request, is not counted.
     *
     * @throws TooMany if nothing is left
     */
    public void take(Limit limit) {
        Caller.present().ifPresent(who -> take(limit, who));
    }

    /**
     * Takes one of the invitations that a person mails, and one of those that an organisation or firm does.
     *
     * @throws TooMany if nothing is left of either
     */
    public void takeInvitation(Object organisationOrFirm, Object person) {
        take(Limit.INVITATIONS_OF_A_PERSON, person); // first, so that nobody uses up what colleagues have
        take(Limit.INVITATIONS, organisationOrFirm);
    }

    /**
     * Takes one of the mails that an address gets without having asked for any, and one of those that this person causes there. What
     * stands behind a plus sign makes no other address.
     *
     * @throws TooMany if nothing is left of either
     */
    public void takeMailTo(String address, Object person) {
        String mailbox = mailbox(address.toLowerCase(Locale.ROOT));
        take(Limit.MAILS_TO_AN_ADDRESS_FROM_A_PERSON, person + " " + mailbox); // first, for the same reason
        take(Limit.MAILS_TO_AN_ADDRESS, mailbox);
    }

    private static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus < 0 || plus > at ? address : address.substring(0, plus) + address.substring(at);
    }

    /** Like {@link #take(Limit, Object)}, once for a command that a person gave, however often its parts ask; else nothing is taken. */
    public void takeForCommand(Limit limit, Object whose) {
        if (LimitedCalls.firstInCommand(limit, whose)) {
            take(limit, whose);
        }
    }
}
