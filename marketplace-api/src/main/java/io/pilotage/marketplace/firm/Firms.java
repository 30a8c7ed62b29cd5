package io.pilotage.marketplace.firm;

import static java.util.stream.Collectors.toMap;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.moderation.NamedBody;
import io.pilotage.marketplace.moderation.PublicTexts;
import io.pilotage.marketplace.moderation.RegistryChecks;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.StaleVersion;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.shared.persistence.WholeAggregates;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Firms and who acts for them. */
@Service
@Transactional
public class Firms {

    private final FirmRepository firms;
    private final WholeAggregates whole;
    private final Suspensions suspensions;
    private final RegistryChecks checks;
    private final PublicTexts texts;
    private final People people;
    private final RateLimits limits;
    private final CurrentPerson current;
    private final Clock clock;

    Firms(
            FirmRepository firms,
            WholeAggregates whole,
            Suspensions suspensions,
            RegistryChecks checks,
            PublicTexts texts,
            People people,
            RateLimits limits,
            CurrentPerson current,
            Clock clock) {
        this.firms = firms;
        this.whole = whole;
        this.suspensions = suspensions;
        this.checks = checks;
        this.texts = texts;
        this.people = people;
        this.limits = limits;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Founds a firm that the caller acts for.
     *
     * @throws TooMany if the caller has founded as many as one may; what is refused otherwise does not count
     */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmDetails found(FirmDetails.Statement statement) {
        Firm founded = Firm.found(statement, current.requireId(), clock.instant());
        texts.require("description", founded.details().description());
        requireDistinct(founded.details(), null);
        limits.take(Limit.FOUNDINGS);
        return firms.save(founded).details();
    }

    /**
     * Asks the moderators to look up the number of a firm that could not be founded or renamed because another is called alike; whoever
     * asks hears of it.
     *
     * @throws TooMany as {@link #found}
     */
    @PreAuthorize("isAuthenticated()")
    public void askToCheckNumber(FirmDetails.Statement statement) {
        current.requireNoProgram();
        var founded =
                Firm.found(statement, current.requireId(), clock.instant()).details();
        if (checks.ask(founded.named(), () -> alike(founded), () -> concerned(founded))) {
            limits.take(Limit.FOUNDINGS);
        }
    }

    /** What everybody may know of a firm; not limited to its members. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public FirmDetails get(FirmId id) {
        return load(id).details();
    }

    /** What everybody may know of many firms; unknown ids are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<FirmId, FirmDetails> all(Collection<FirmId> ids) {
        return details(ids.stream().map(FirmId::value).toList()).collect(toMap(FirmDetails::id, Function.identity()));
    }

    /** Who founded a firm and when, for those who must tell it from others; empty if it was not kept. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public Optional<Founding> founding(FirmId id) {
        Firm firm = load(id);
        return firm.foundedBy()
                .flatMap(people::find)
                .map(founder -> new Founding(founder.id(), founder.name(), founder.email(), firm.foundedAt()));
    }

    /**
     * The firms that the caller acts for, by name.
     *
     * @param after the last of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Slice<FirmDetails> mine(@Nullable FirmId after, int limit) {
        List<UUID> page =
                firms.findIdsByName(current.requireId().value(), after == null ? null : after.value(), limit + 1);
        return Slice.of(details(page).toList(), limit, firm -> firm.id().value().toString());
    }

    /** The ids alone of all firms that the caller acts for. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Set<FirmId> mineIds() {
        return firms.findIdsByMember(current.requireId().value()).stream()
                .map(FirmId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmDetails describe(FirmId id, long expectedVersion, FirmDetails.Statement statement) {
        Firm firm = own(id);
        StaleVersion.check(expectedVersion, firm.version());
        var before = firm.details();
        firm.describe(statement);
        texts.require("description", firm.details().description());
        requireDistinct(firm.details(), before.named());
        return firms.save(firm).details();
    }

    /** Who acts for the firm; only for them. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public Set<PersonId> members(FirmId id) {
        return own(id).members();
    }

    /** Ends a colleague's or the caller's own part in the firm. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public void remove(FirmId id, PersonId person) {
        Firm firm = own(id);
        if (!firm.hasMember(person)) {
            throw new NotFound("member");
        }
        firm.remove(person);
        firms.save(firm);
    }

    /**
     * The guard of reading what is a firm's own.
     *
     * @throws NotFound if the caller does not act for it, as if it did not exist
     */
    @Transactional(readOnly = true)
    public void requireMember(FirmId id) {
        own(id);
    }

    /**
     * The guard of every act in a firm's name.
     *
     * @throws NotFound as {@link #requireMember}
     * @throws StandsSuspended while it is suspended
     */
    @Transactional(readOnly = true)
    public void requireInAction(FirmId id) {
        own(id);
        suspensions.requireNone(SuspendableKind.FIRM, id.value());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void admit(FirmId id, PersonId person) {
        suspensions.requireNone(SuspendableKind.FIRM, id.value());
        Firm firm = load(id);
        firm.admit(person);
        firms.save(firm);
    }

    private void requireDistinct(FirmDetails firm, @Nullable NamedBody before) {
        checks.requireDistinct(firm.named(), before, () -> alike(firm));
    }

    private List<NamedBody> alike(FirmDetails firm) {
        return details(findAlike(firm)).map(FirmDetails::named).toList();
    }

    /** The caller's colleagues, and those who act for what is called alike. */
    private Set<PersonId> concerned(FirmDetails firm) {
        Set<UUID> theirs =
                new HashSet<>(firms.findIdsByMember(current.requireId().value()));
        theirs.addAll(findAlike(firm));
        return whole.read(Firm.class, List.copyOf(theirs)).stream()
                .flatMap(it -> it.members().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<UUID> findAlike(FirmDetails firm) {
        NamedBody named = firm.named();
        return firms.findAlike(firm.id().value(), named.likeness(), named.number());
    }

    private Stream<FirmDetails> details(List<UUID> ids) {
        return whole.read(Firm.class, ids).stream().map(Firm::details);
    }

    /** Keeps others from inviting for the firm, or changing it, until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(FirmId id) {
        firms.lock(id.value());
    }

    /** Whether a person acts for the firm. */
    @Transactional(readOnly = true)
    boolean hasMember(FirmId id, PersonId person) {
        return load(id).hasMember(person);
    }

    private Firm own(FirmId id) {
        Firm firm = load(id);
        if (!firm.hasMember(current.requireId())) {
            throw new NotFound("firm");
        }
        return firm;
    }

    private Firm load(FirmId id) {
        return firms.findById(id).orElseThrow(() -> new NotFound("firm"));
    }
}
