package io.pilotage.marketplace.moderation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.Slice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people and what they act for out of action, and brings them back; the modules that own the things follow the events. */
@Service
@Transactional
public class Suspensions {

    private static final String PAGE = "/home";

    private final SuspensionRepository suspensions;
    private final Map<SuspendableKind, Suspendable> suspendables;
    private final Notifications notifications;
    private final ModerationProperties properties;
    private final CurrentPerson current;
    private final Clock clock;

    Suspensions(
            SuspensionRepository suspensions,
            List<Suspendable> suspendables,
            Notifications notifications,
            ModerationProperties properties,
            CurrentPerson current,
            Clock clock) {
        this.suspensions = suspensions;
        this.suspendables = suspendables.stream().collect(toUnmodifiableMap(Suspendable::kind, Function.identity()));
        this.notifications = notifications;
        this.properties = properties;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Suspends something until the suspension is lifted; those concerned are told the reason.
     *
     * @param reason 10 to 2,000 characters
     * @throws NotSuspendable if it is the caller, something they act for, or an admin
     * @throws SuspensionSettled if it is suspended already
     */
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public SuspensionDetails suspend(@Nullable SuspendableKind kind, @Nullable UUID subject, @Nullable String reason) {
        if (kind == null || subject == null) {
            throw new InvalidInput(kind == null ? "kind" : "subject", "missing", "Please say what is to be suspended.");
        }
        String name = owner(kind).nameOf(subject);
        owner(kind).requireSuspendable(subject);
        var suspension = Suspension.of(kind, subject, name, reason, deciding(kind, subject), clock.instant());
        if (suspensions.findStanding(kind.name(), subject).isPresent()) {
            throw new SuspensionSettled(name + " is suspended already.");
        }
        Suspension saved = suspensions.save(suspension);
        tell(
                saved,
                Headline.of("suspended"),
                saved.notice() + " Write to " + properties.contact() + " if you think that this is wrong.");
        return saved.details();
    }

    /** Brings a suspended thing back as it was; {@code reason} as for the suspension. */
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public SuspensionDetails lift(SuspensionId id, @Nullable String reason) {
        Suspension suspension = load(id);
        suspension.lift(reason, deciding(suspension.kind(), suspension.subject()), clock.instant());
        Suspension saved = suspensions.save(suspension);
        tell(
                saved,
                Headline.of("no longer suspended"),
                "Everything is back as it was. The reason:" + OutsideText.setOff(String.valueOf(reason)));
        return saved.details();
    }

    /** Newest first; {@code after} is the id of the last of the page before, or null. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public Slice<SuspensionDetails> all(boolean standing, @Nullable UUID after, int limit) {
        var newest = suspensions.findNewest(standing, after, limit + 1).stream()
                .map(Suspension::details)
                .toList();
        return Slice.of(newest, limit, it -> it.id().value().toString());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public SuspensionDetails get(SuspensionId id) {
        return load(id).details();
    }

    /** What stands against the caller and what they act for. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<SuspensionDetails> mine() {
        PersonId me = current.requireId();
        return suspendables.values().stream()
                .flatMap(owner -> standing(owner, me))
                .map(Suspension::details)
                .map(SuspensionDetails::forConcerned)
                .toList();
    }

    /** Whether something is suspended now. */
    @Transactional(readOnly = true)
    public boolean stands(SuspendableKind kind, UUID subject) {
        return suspensions.findStanding(kind.name(), subject).isPresent();
    }

    /** Those of these that are suspended now. */
    @Transactional(readOnly = true)
    public Set<UUID> standing(SuspendableKind kind, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : suspensions.findStanding(kind.name(), subjects).stream()
                        .map(Suspension::subject)
                        .collect(Collectors.toSet());
    }

    /** @throws StandsSuspended naming the suspension and its reason, if it stands */
    @Transactional(readOnly = true)
    public void requireNone(SuspendableKind kind, UUID subject) {
        suspensions.findStanding(kind.name(), subject).ifPresent(standing -> {
            throw new StandsSuspended(standing);
        });
    }

    private Stream<Suspension> standing(Suspendable owner, PersonId person) {
        var things = owner.of(person);
        return things.isEmpty()
                ? Stream.empty()
                : suspensions.findStanding(owner.kind().name(), things).stream();
    }

    private PersonId deciding(SuspendableKind kind, UUID subject) {
        PersonId me = current.requireId();
        if (owner(kind).concerned(subject).contains(me)) {
            throw new NotSuspendable("This is you, or something that you act for; another moderator has to decide.");
        }
        return me;
    }

    private void tell(Suspension suspension, Headline what, String body) {
        Headline headline = suspension.kind().yours().and(what);
        owner(suspension.kind())
                .concerned(suspension.subject())
                .forEach(person -> notifications.notify(new Notice(person, headline, body, PAGE)));
        notifications.wakeStaff();
    }

    private Suspendable owner(SuspendableKind kind) {
        return Objects.requireNonNull(suspendables.get(kind));
    }

    private Suspension load(SuspensionId id) {
        return suspensions.findById(id).orElseThrow(() -> new NotFound("suspension"));
    }
}
