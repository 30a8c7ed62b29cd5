package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.PublicName;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells apart what looks as if it were called alike: by a registry number that a moderator has found in its register under that name. A
 * number that nobody has looked up tells nothing apart, because anybody can make one up.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegistryChecks {

    private final RegistryCheckRepository checks;
    private final Moderation moderation;
    private final Notifications notifications;
    private final CurrentPerson current;
    private final ModerationProperties properties;
    private final Clock clock;

    RegistryChecks(
            RegistryCheckRepository checks,
            Moderation moderation,
            Notifications notifications,
            CurrentPerson current,
            ModerationProperties properties,
            Clock clock) {
        this.checks = checks;
        this.moderation = moderation;
        this.notifications = notifications;
        this.current = current;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Lets nobody be called what people would take for another.
     *
     * @param alike some of the others that look as if they were called alike, with all that have the same number
     * @throws InvalidInput at {@code name}: {@code present} if one of them has the same number, {@code alike} if nothing tells them apart
     */
    public void requireDistinct(NamedBody body, List<NamedBody> alike) {
        requireAnotherNumber(body, alike);
        String number = PublicName.comparable(body.registryNumber());
        if (!alike.isEmpty() && (number == null || !checks.existsConfirmed(number, PublicName.likeness(body.name())))) {
            throw new InvalidInput(
                    "name",
                    "alike",
                    "Another one is called so, or looks as if it were. If you are not the same, add what tells you apart to the name,"
                            + " or give your registry number and ask us to look it up.");
        }
    }

    /**
     * Puts a number in front of the moderators; asking again while it waits changes nothing.
     *
     * @param alike as in {@link #requireDistinct}
     * @throws InvalidInput if there is no number, nobody is called alike, or one of them has the same number
     */
    public void ask(NamedBody body, List<NamedBody> alike) {
        String number = PublicName.comparable(body.registryNumber());
        if (number == null) {
            throw new InvalidInput("registryNumber", "missing", "Please give the number that we should look up.");
        }
        if (alike.isEmpty()) {
            throw new InvalidInput(
                    "name", "distinct", "Nobody else is called so: nothing has to be looked up, and you can go on.");
        }
        requireAnotherNumber(body, alike);
        String likeness = PublicName.likeness(body.name());
        if (!checks.existsOpen(current.requireId(), number, likeness)) {
            Instant now = clock.instant();
            RegistryCheck asked = checks.save(RegistryCheck.ask(body, current.requireId(), now));
            moderation.submit(new Submission(
                    SubjectKind.REGISTRY_NUMBER,
                    asked.id(),
                    asked.askedBy(),
                    Set.of(asked.askedBy()),
                    asked.name(),
                    "",
                    null,
                    facts(body, alike)));
        }
    }

    @EventListener
    void on(ModerationDecided decided) {
        if (decided.kind() != SubjectKind.REGISTRY_NUMBER) {
            return;
        }
        RegistryCheck asked = checks.findById(decided.submitted()).orElseThrow();
        boolean found = decided.decision() == Decision.APPROVED;
        if (found) {
            asked.confirm(clock.instant());
            checks.save(asked);
        }
        notifications.notify(new Notice(
                asked.askedBy(),
                found
                        ? Headline.of("Your registry number was found")
                        : Headline.of("Your registry number was not found"),
                asked.name(),
                (found
                                ? "The name is yours to use now: go back to where you wanted to use it, and carry on."
                                : "The name cannot be used with this number. You can correct either and ask again.")
                        + "\n\nThe moderator wrote:" + OutsideText.setOff(decided.reason()),
                "/home"));
    }

    private void requireAnotherNumber(NamedBody body, List<NamedBody> alike) {
        String number = PublicName.comparable(body.registryNumber());
        if (number != null
                && alike.stream()
                        .map(other -> PublicName.comparable(other.registryNumber()))
                        .anyMatch(number::equals)) {
            throw new InvalidInput(
                    "name",
                    "present",
                    "It is here already, under this name and number. Please ask a colleague there to invite you, or write to "
                            + properties.contact() + " if somebody uses your number.");
        }
    }

    /** What a moderator has to compare with the register. */
    private static Map<String, String> facts(NamedBody body, List<NamedBody> alike) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Registry number", Objects.requireNonNull(body.registryNumber()));
        facts.put("Asked for", body.where());
        for (int other = 0; other < alike.size(); other++) {
            facts.put("Called alike " + (other + 1), described(alike.get(other)));
        }
        return facts;
    }

    private static String described(NamedBody body) {
        @Nullable String number = body.registryNumber();
        return body.name() + ", " + body.where() + ", " + (number == null ? "no number" : "number " + number);
    }
}
