package io.pilotage.marketplace.executive;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.PersonOnboarded;
import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.StaleVersion;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of executives: their own work on them, and what others may see. */
@Service
@Transactional
public class Executives {

    private final ProfileRepository profiles;
    private final ProfileIndex index;
    private final ProfileReview review;
    private final ProfileChecks checks;
    private final Rosters rosters;
    private final CurrentPerson current;
    private final People people;

    Executives(
            ProfileRepository profiles,
            ProfileIndex index,
            ProfileReview review,
            Rosters rosters,
            CurrentPerson current,
            People people,
            Clock clock) {
        this.profiles = profiles;
        this.index = index;
        this.review = review;
        this.checks = new ProfileChecks(clock);
        this.rosters = rosters;
        this.current = current;
        this.people = people;
    }

    /** The caller's own profile, with the content that they work on; an empty draft at first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public ProfileDetails mine() {
        return full(own());
    }

    /**
     * A profile that the caller may see: any published one, their own, and as staff what was submitted.
     *
     * @throws NotFound for all others, as if they did not exist
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public ProfileDetails get(ExecutiveId id) {
        Profile profile = load(id);
        if (isOwn(profile) || (current.isStaff() && profile.edition() == Edition.IN_REVIEW)) {
            return full(profile);
        }
        ProfileContent published = profile.published();
        if (published == null || (profile.state() != ProfileState.PUBLISHED && !current.isStaff())) {
            throw new NotFound("executive");
        }
        return new ProfileDetails(
                id,
                profile.version(),
                name(profile),
                placedBy(profile),
                profile.state(),
                Edition.APPROVED,
                published,
                published,
                profile.publishedAt(),
                null,
                profile.claimed());
    }

    /** The profile of a person; empty if the person is no executive. */
    @Transactional(readOnly = true)
    public Optional<ExecutiveId> of(PersonId person) {
        return profiles.findByPerson(person).map(Profile::id);
    }

    /** The executive's name, whether somebody has claimed the profile or not. */
    @Transactional(readOnly = true)
    public String nameOf(ExecutiveId id) {
        return name(load(id));
    }

    /** The names of many, as {@link #nameOf}; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<ExecutiveId, String> names(Collection<ExecutiveId> ids) {
        List<Profile> found = profiles.findAllById(ids);
        Map<PersonId, Person> accounts =
                people
                        .all(found.stream()
                                .filter(Profile::claimed)
                                .map(Profile::person)
                                .toList())
                        .stream()
                        .collect(toMap(Person::id, Function.identity()));
        return found.stream()
                .collect(toMap(
                        Profile::id,
                        profile -> profile.name(
                                person -> requireNonNull(accounts.get(person)).name())));
    }

    /** The people behind many profiles; those that nobody has claimed are left out, as are unknown ids. */
    @Transactional(readOnly = true)
    public Map<ExecutiveId, PersonId> people(Collection<ExecutiveId> ids) {
        return profiles.findAllById(ids).stream().filter(Profile::claimed).collect(toMap(Profile::id, Profile::person));
    }

    /**
     * The person behind a profile.
     *
     * @throws ProfileUnclaimed if it was imported and nobody has claimed it
     */
    @Transactional(readOnly = true)
    public PersonId personOf(ExecutiveId id) {
        return load(id).person();
    }

    /**
     * Keeps the caller's work; published content stays in sight until the new one is approved.
     *
     * @param expectedVersion the version that the caller read
     * @throws ProfileInReview while the moderators read it
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public ProfileDetails saveDraft(long expectedVersion, ProfileContent content) {
        Profile profile = own();
        StaleVersion.check(expectedVersion, profile.version());
        profile.write(content, checks);
        return full(profiles.save(profile));
    }

    /** What the automatic checks would point out to the moderators now. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public List<Finding> findings() {
        return review.findings(own().content());
    }

    /** Hands the caller's profile to the moderators; names every field that is still missing. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public ProfileDetails submit() {
        Profile profile = own();
        profile.submit(checks);
        Profile saved = profiles.save(profile);
        review.ask(saved);
        return full(saved);
    }

    /** Takes the caller's submitted profile back from the moderators, to go on writing. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public ProfileDetails takeBack() {
        Profile profile = own();
        profile.takeBack();
        Profile saved = profiles.save(profile);
        review.takeBack(saved);
        return full(saved);
    }

    /** Takes the caller's published profile out of sight and out of search. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public ProfileDetails hide() {
        return change(Profile::hide);
    }

    /** Brings the caller's hidden profile back into sight. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public ProfileDetails show() {
        return change(Profile::show);
    }

    @EventListener
    void on(PersonOnboarded onboarded) {
        if (onboarded.role() == MarketplaceRole.EXECUTIVE
                && profiles.findByPerson(onboarded.subject()).isEmpty()) {
            profiles.save(Profile.open(onboarded.subject()));
        }
    }

    private ProfileDetails change(Consumer<Profile> transition) {
        Profile profile = own();
        transition.accept(profile);
        Profile saved = profiles.save(profile);
        index.follow(saved);
        return full(saved);
    }

    private ProfileDetails full(Profile profile) {
        return new ProfileDetails(
                profile.id(),
                profile.version(),
                name(profile),
                placedBy(profile),
                profile.state(),
                profile.edition(),
                profile.content(),
                profile.published(),
                profile.publishedAt(),
                profile.returnedBecause(),
                profile.claimed());
    }

    private String name(Profile profile) {
        return profile.name(person -> people.get(person).name());
    }

    private @Nullable FirmDetails placedBy(Profile profile) {
        return profile.claimed() ? rosters.placing(profile.person()).orElse(null) : null;
    }

    private boolean isOwn(Profile profile) {
        return profile.claimed()
                && current.id().filter(profile.person()::equals).isPresent();
    }

    private Profile own() {
        return profiles.findByPerson(current.requireId()).orElseThrow(() -> new NotFound("profile of yours"));
    }

    private Profile load(ExecutiveId id) {
        return profiles.findById(id).orElseThrow(() -> new NotFound("executive"));
    }
}
