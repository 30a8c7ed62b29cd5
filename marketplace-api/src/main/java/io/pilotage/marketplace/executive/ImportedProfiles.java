package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Profiles of executives who have not come here yet: known by their source and its own id, theirs once they {@linkplain ProfileClaims claim} them. */
@Service
public class ImportedProfiles {

    private final ProfileRepository profiles;
    private final ProfileIndex index;
    private final ProfileChecks checks;
    private final Moderation moderation;
    private final ClaimInvitations invitations;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportedProfiles(
            ProfileRepository profiles,
            ProfileIndex index,
            Moderation moderation,
            ClaimInvitations invitations,
            JdbcClient jdbc,
            Clock clock) {
        this.profiles = profiles;
        this.index = index;
        this.checks = new ProfileChecks(clock);
        this.moderation = moderation;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What {@link #take} did; {@code lacking} names what the profile needs before it can be published. */
    public record Taken(ExecutiveId executive, ImportOutcome outcome, List<FieldError> lacking) {}

    private record Known(ExecutiveId executive, String email) {}

    /**
     * Makes or changes the profile of one executive; saying the same again changes nothing. Another address voids the link that was
     * mailed to the old one.
     *
     * @throws InvalidInput if the content makes no sense, see {@link ProfileChecks}
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = InvalidInput.class)
    public Taken take(ImportedExecutive said) {
        Optional<Known> known = known(said);
        if (known.isEmpty()) {
            Profile draft = profiles.save(Profile.imported(said.name(), said.content(), checks));
            jdbc.sql("""
                    insert into executive.imported_profile (executive, source, external_id, email)
                    values (:executive, :source, :external, :email)""")
                    .param("executive", draft.id().value())
                    .param("source", said.source().value())
                    .param("external", said.externalId())
                    .param("email", said.email())
                    .update();
            return taken(draft, ImportOutcome.CREATED);
        }
        Profile profile = load(known.get().executive());
        if (!profile.leftToItsSource()) {
            return new Taken(profile.id(), ImportOutcome.CLAIMED, List.of());
        }
        if (profile.content().equals(said.content())
                && said.name().equals(profile.importedName())
                && said.email().equals(known.get().email())) {
            return taken(profile, ImportOutcome.UNCHANGED);
        }
        profile.importAgain(said.name(), said.content(), checks);
        jdbc.sql("""
                update executive.imported_profile
                set email = :email,
                    claim_token_hash = case when lower(email) = lower(:email) then claim_token_hash end
                where executive = :executive""")
                .param("email", said.email())
                .param("executive", profile.id().value())
                .update();
        index.follow(profiles.save(profile));
        return taken(profile, ImportOutcome.UPDATED);
    }

    /**
     * Brings an imported profile into sight and invites its executive by mail, once for each address; whether its source is trusted is
     * for the caller to know.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PublicationOutcome publish(ExecutiveId id) {
        Profile profile = load(id);
        if (!profile.leftToItsSource()) {
            return PublicationOutcome.CLAIMED;
        }
        if (profile.edition() == Edition.APPROVED) {
            invitations.sendOnce(profile.id());
            return PublicationOutcome.UNCHANGED;
        }
        if (!checks.submission(profile.content()).errors().isEmpty()) {
            return PublicationOutcome.INCOMPLETE;
        }
        if (!findings(profile).isEmpty()) {
            return PublicationOutcome.QUESTIONED;
        }
        profile.publishImported(checks, clock.instant());
        index.follow(profiles.save(profile));
        invitations.sendOnce(profile.id());
        return PublicationOutcome.PUBLISHED;
    }

    /** Whose profile the automatic checks point at, and at which words; {@code reasons} is empty when they find nothing. */
    public record Question(String name, List<String> reasons) {}

    /** What keeps a profile from being published in bulk; empty once it is claimed, for then it is its executive's own matter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Question> question(ExecutiveId id) {
        Profile profile = load(id);
        return Optional.ofNullable(profile.importedName())
                .map(name -> new Question(
                        name,
                        findings(profile).stream()
                                .map(it -> "“" + it.quote() + "”: " + it.explanation())
                                .toList()));
    }

    private List<Finding> findings(Profile profile) {
        return moderation
                .findings(
                        Objects.requireNonNullElse(profile.content().headline(), ""),
                        profile.importedName() + "\n" + ProfileReview.text(profile.content()),
                        profile.content().dayRate())
                .items();
    }

    private Taken taken(Profile profile, ImportOutcome outcome) {
        return new Taken(
                profile.id(), outcome, checks.submission(profile.content()).errors());
    }

    /** Locks it, so that two imports at once do not both believe that nobody changes it. */
    private Optional<Known> known(ImportedExecutive said) {
        return jdbc.sql("""
                        select executive, email from executive.imported_profile
                        where source = :source and external_id = :external for update""")
                .param("source", said.source().value())
                .param("external", said.externalId())
                .query((row, number) ->
                        new Known(new ExecutiveId(row.getObject("executive", UUID.class)), row.getString("email")))
                .optional();
    }

    private Profile load(ExecutiveId id) {
        return profiles.findById(id).orElseThrow(() -> new NotFound("executive"));
    }
}
