package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.OutsideText;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells apart what looks as if it were called alike: by a registry number that a moderator has found in its register under that name, for
 * whoever asked. A number that nobody has looked up tells nothing apart, because anybody can make one up.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegistryChecks {

    private final RegistryCheckRepository checks;
    private final Moderation moderation;
    private final Notifications notifications;
    private final CurrentPerson current;
    private final People people;
    private final PublicTexts texts;
    private final Clock clock;

    RegistryChecks(
            RegistryCheckRepository checks,
            Moderation moderation,
            Notifications notifications,
            CurrentPerson current,
            People people,
            PublicTexts texts,
            Clock clock) {
        this.checks = checks;
        this.moderation = moderation;
        this.notifications = notifications;
        this.current = current;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Lets nobody be called what people would take for another, whatever way a name comes in; nobody takes one alike until the end of the
     * transaction.
     *
     * @param before what it was called, which it may go on to be called whoever came after it; null if it is new
     * @param alike finds some of the others that look as if they were called alike, those with the same number first
     * @throws InvalidInput at {@code name}: {@code present} if one of them has the same number, {@code alike} if nothing tells them apart,
     *     and as {@link PublicTexts#require}
     */
    public void requireDistinct(NamedBody body, @Nullable NamedBody before, Supplier<List<NamedBody>> alike) {
        texts.require("name", body.name());
        if (before != null && body.isToldApartAs(before)) {
            return;
        }
        List<NamedBody> others = findAlone(body, alike);
        if (others.isEmpty() || isConfirmed(body)) {
            return;
        }
        if (others.stream().anyMatch(body::hasNumberOf)) {
            throw new InvalidInput(
                    "name",
                    "present",
                    "There is already one with this name and number. Please ask a colleague there to invite you, or ask us to look the number"
                            + " up if somebody else uses yours.");
        }
        throw new InvalidInput(
                "name",
                "alike",
                "There is already " + body.where()
                        + " with this name, or one that looks like it. If you are not the same, add what tells"
                        + " you apart to the name, or give your registry number and ask us to look it up.");
    }

    /**
     * Puts a number in front of the moderators; asking again while it waits changes nothing.
     *
     * @param alike as in {@link #requireDistinct}
     * @param concerned who must not decide about it, beside whoever asks: their colleagues, and those who act for what is called alike
     * @return whether it was put there
     * @throws InvalidInput if there is no number, or nobody is called alike
     */
    public boolean ask(NamedBody body, Supplier<List<NamedBody>> alike, Supplier<Set<PersonId>> concerned) {
        texts.require("name", body.name());
        PersonId asker = current.requireId();
        String number = body.registryNumber();
        if (number == null) {
            throw new InvalidInput("registryNumber", "missing", "Please give the number that we should look up.");
        }
        List<NamedBody> others = findAlone(body, alike);
        if (others.isEmpty()) {
            throw new InvalidInput(
                    "name", "distinct", "Nobody else is called so: nothing has to be looked up, and you can go on.");
        }
        if (checks.existsOpen(asker, number, body.name(), body.where())) {
            return false;
        }
        RegistryCheck asked = checks.save(RegistryCheck.ask(body, asker, clock.instant()));
        Set<PersonId> authors = new HashSet<>(concerned.get());
        authors.add(asker);
        moderation.submit(new Submission(
                SubjectKind.REGISTRY_NUMBER, asked.id(), asker, authors, asked.name(), "", null, facts(body, others)));
        return true;
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
                        ? Headline.of("We have confirmed your registry number")
                        : Headline.of("We could not confirm your registry number"),
                asked.name(),
                (found
                                ? "You can use the name with this number now: go back to where you wanted to, and carry on."
                                : "The name cannot be used with this number. You can correct either and ask again.")
                        + "\n\nThe moderator wrote:" + OutsideText.setOff(decided.reason()),
                "/home"));
    }

    private List<NamedBody> findAlone(NamedBody body, Supplier<List<NamedBody>> alike) {
        checks.lockLikeness("called " + body.likeness());
        return alike.get();
    }

    private boolean isConfirmed(NamedBody body) {
        String number = body.registryNumber();
        return number != null && checks.existsConfirmed(current.requireId(), number, body.name(), body.where());
    }

    /** What a moderator has to compare with the register, and the address by which they see whether somebody acts for it. */
    private Map<String, String> facts(NamedBody body, List<NamedBody> alike) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Registry number", Objects.requireNonNull(body.registryNumber()));
        facts.put("Asked for", body.where());
        facts.put("E-mail address", people.get(current.requireId()).email());
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
