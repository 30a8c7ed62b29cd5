package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.moderation.NamedBody;
import io.pilotage.marketplace.moderation.RegistryChecks;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.StaleVersion;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.shared.persistence.WholeAggregates;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and who may act for them: every other module asks here before it lets a member do something. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final WholeAggregates whole;
    private final Acting acting;
    private final RegistryChecks checks;
    private final BidReaders readers;
    private final RateLimits limits;
    private final CurrentPerson current;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations,
            WholeAggregates whole,
            Acting acting,
            RegistryChecks checks,
            BidReaders readers,
            RateLimits limits,
            CurrentPerson current,
            Clock clock) {
        this.organisations = organisations;
        this.whole = whole;
        this.acting = acting;
        this.checks = checks;
        this.readers = readers;
        this.limits = limits;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Founds an organisation in which the caller may do everything.
     *
     * @throws TooMany if the caller has founded as many as one may; what is refused otherwise does not count
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public OrganisationDetails create(OrganisationDetails.Statement statement) {
        current.requireNoProgram();
        var founded = Organisation.found(statement, current.requireId(), clock.instant());
        requireDistinct(founded.details(), null);
        limits.take(Limit.FOUNDINGS);
        return organisations.save(founded).details();
    }

    /**
     * Asks the moderators to look up the number of an organisation that could not be founded or renamed because another is called alike;
     * whoever asks hears of it.
     *
     * @throws TooMany as {@link #create}
     */
    @PreAuthorize("isAuthenticated()")
    public void askToCheckNumber(OrganisationDetails.Statement statement) {
        current.requireNoProgram();
        var founded = Organisation.found(statement, current.requireId(), clock.instant())
                .details();
        if (checks.ask(founded.named(), () -> alike(founded), () -> concerned(founded))) {
            limits.take(Limit.FOUNDINGS);
        }
    }

    /** What everybody may know of an organisation; not limited to its members. */
    @Transactional(readOnly = true)
    public OrganisationDetails get(OrganisationId id) {
        return acting.load(id).details();
    }

    /** Like {@link #get}, and keeps the organisation as it is until the end of the transaction. */
    public OrganisationDetails hold(OrganisationId id) {
        return organisations.findAndHold(id.value()).orElseThrow(() -> new NotFound("organisation"));
    }

    /** What everybody may know of many organisations, in one query; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, OrganisationDetails> all(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organisations
                        .findDetails(ids.stream().map(OrganisationId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(OrganisationDetails::id, Function.identity()));
    }

    /**
     * The organisations that the caller acts for, by name.
     *
     * @param after the last of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Slice<OrganisationDetails> mine(@Nullable OrganisationId after, int limit) {
        var page = organisations.findByMember(
                current.requireId().value(), after == null ? null : after.value(), limit + 1);
        return Slice.of(page, limit, organisation -> organisation.id().value().toString());
    }

    /** Those of the caller's organisations whose name contains {@code words}, by name; for choosing one. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<OrganisationDetails> mine(String words, int offset, int limit) {
        return organisations.findNamed(current.requireId().value(), words, offset, limit);
    }

    /** The ids alone of all organisations that the caller acts for. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Set<OrganisationId> mineIds() {
        return organisations.findIdsByMember(current.requireId().value()).stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ids alone of the organisations whose things the caller may read that these permissions are about. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Set<OrganisationId> mineToRead(Set<Permission> about) {
        Set<UUID> asProgram = organisations.findIdsByProgram(current.requireId().value());
        return mineIds().stream()
                .filter(id -> !asProgram.contains(id.value()) || mayRead(id, about))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the caller may do for each of these organisations; those that they do not act for are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<OrganisationId, Permissions> permissions(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organisations
                        .findPermissions(
                                current.requireId().value(),
                                ids.stream().map(OrganisationId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(HeldPermissions::organisation, HeldPermissions::permissions));
    }

    /** What the caller may do for each of the organisations that they act for. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<OrganisationId, Permissions> myPermissions() {
        return permissions(mineIds());
    }

    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public OrganisationDetails describe(
            OrganisationId id, long expectedVersion, OrganisationDetails.Statement statement) {
        var organisation = acting.managed(id);
        StaleVersion.check(expectedVersion, organisation.version());
        var before = organisation.details();
        organisation.describe(statement);
        requireDistinct(organisation.details(), before.named());
        return organisations.save(organisation).details();
    }

    /**
     * The guard of every act in an organisation's name.
     *
     * @throws NotFound if the caller is no member, as if the organisation did not exist
     * @throws PermissionMissing if the caller is a member without this permission
     * @throws StandsSuspended if the organisation is suspended and the act would publish, award or accept a contract
     */
    @Transactional(readOnly = true)
    public void require(OrganisationId id, Permission permission) {
        acting.require(acting.load(id), permission);
    }

    /**
     * The guard of an act on a thing that belongs to an organisation: outsiders learn nothing, not even whose it is.
     *
     * @param thing the domain word that {@link NotFound} names to them
     * @throws PermissionMissing if the caller is a member without this permission
     */
    @Transactional(readOnly = true)
    public void require(OrganisationId owner, Permission permission, String thing) {
        if (!isMember(owner)) {
            throw new NotFound(thing);
        }
        require(owner, permission);
    }

    /**
     * Like {@link #require(OrganisationId, Permission, String)} for acts that only end something: a suspension does not keep an
     * organisation in what it no longer wants.
     */
    @Transactional(readOnly = true)
    public void requireToEnd(OrganisationId owner, Permission permission, String thing) {
        if (!isMember(owner)) {
            throw new NotFound(thing);
        }
        acting.requireHeld(acting.load(owner), permission);
    }

    /** True if the caller acts for this organisation, with whatever permissions. */
    @Transactional(readOnly = true)
    public boolean isMember(OrganisationId id) {
        return current.id().filter(person -> hasMember(id, person)).isPresent();
    }

    /** True if this person acts for this organisation, with whatever permissions. */
    @Transactional(readOnly = true)
    public boolean hasMember(OrganisationId id, PersonId person) {
        return organisations.hasMember(id.value(), person.value());
    }

    /** True if the caller acts for this organisation and may read what these permissions are about: people all, programs what they do. */
    @Transactional(readOnly = true)
    public boolean mayRead(OrganisationId id, Set<Permission> about) {
        return current.id()
                .filter(person -> hasMember(id, person))
                .filter(person ->
                        !organisations.findIdsByProgram(person.value()).contains(id.value())
                                || acting.acting(acting.load(id), person)
                                        .filter(program -> about.stream().anyMatch(program.permissions()::include))
                                        .isPresent())
                .isPresent();
    }

    /** True if the caller could read bids for this organisation at any time since then, as a member or before they left. */
    @Transactional(readOnly = true)
    public boolean hasReadBids(OrganisationId id, Instant since) {
        return current.id().filter(person -> readers.wasOne(id, person, since)).isPresent();
    }

    /** The members who hold a permission: the people who should hear of what needs it. */
    @Transactional(readOnly = true)
    public Set<PersonId> membersWith(OrganisationId id, Permission permission) {
        return acting.load(id).members().stream()
                .filter(member -> !member.program() && member.permissions().include(permission))
                .map(Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When this person was granted a permission that they hold; empty for who has it from the beginning, and for who lacks it. */
    @Transactional(readOnly = true)
    public Optional<Instant> grantedAt(OrganisationId id, PersonId person, Permission permission) {
        return acting.load(id).member(person).flatMap(member -> member.grants().momentOf(permission));
    }

    /** Who acts for each of these organisations, with as many questions for many as for one. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Set<Member>> membersOf(Collection<OrganisationId> ids) {
        return whole
                .read(
                        Organisation.class,
                        ids.stream().map(OrganisationId::value).distinct().toList())
                .stream()
                .collect(Collectors.toMap(it -> it.details().id(), Organisation::members));
    }

    private void requireDistinct(OrganisationDetails organisation, @Nullable NamedBody before) {
        checks.requireDistinct(organisation.named(), before, () -> alike(organisation));
    }

    private List<NamedBody> alike(OrganisationDetails organisation) {
        return findAlike(organisation).stream().map(OrganisationDetails::named).toList();
    }

    /** The caller's colleagues, and those who act for what is called alike. */
    private Set<PersonId> concerned(OrganisationDetails organisation) {
        Set<OrganisationId> theirs = new HashSet<>(mineIds());
        findAlike(organisation).forEach(other -> theirs.add(other.id()));
        return membersOf(theirs).values().stream()
                .flatMap(Set::stream)
                .map(Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<OrganisationDetails> findAlike(OrganisationDetails organisation) {
        NamedBody named = organisation.named();
        return organisations.findAlike(
                organisation.id().value(),
                named.likeness(),
                organisation.region().name(),
                named.number());
    }
}
