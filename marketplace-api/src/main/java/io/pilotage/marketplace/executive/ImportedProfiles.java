package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Profiles of executives who have not come here yet: known by their source and its own id, theirs once they claim them. */
@Service
public class ImportedProfiles {

    private final ProfileRepository profiles;
    private final ProfileIndex index;
    private final ProfileChecks checks;
    private final Moderation moderation;
    private final Notifications notifications;
    private final Rosters rosters;
    private final Onboarding onboarding;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportedProfiles(
            ProfileRepository profiles,
            ProfileIndex index,
            Moderation moderation,
            Notifications notifications,
            Rosters rosters,
            Onboarding onboarding,
            CurrentPerson current,
            JdbcClient jdbc,
            Clock clock) {
        this.profiles = profiles;
        this.index = index;
        this.checks = new ProfileChecks(clock);
        this.moderation = moderation;
        this.notifications = notifications;
        this.rosters = rosters;
        this.onboarding = onboarding;
        this.current = current;
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
            inviteOnce(profile);
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
        inviteOnce(profile);
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

    /**
     * Makes the profile that the invitation is about the caller's own, who is an executive from then on.
     *
     * A firm's import puts them on its roster too.
     *
     * @throws ProfileForAnother unless the caller's confirmed address is the one that the source gave
     * @throws OwnProfileWritten if the caller has a profile of their own already
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public ExecutiveId claim(String token) {
        Person caller = current.require();
        Profile profile = addressedTo(caller, token);
        profiles.findByPerson(caller.id()).ifPresent(own -> {
            if (!own.untouched()) {
                throw new OwnProfileWritten();
            }
            profiles.delete(own);
        });
        profile.claim(caller.id());
        index.follow(profiles.save(profile));
        onboarding.grant(caller.id(), MarketplaceRole.EXECUTIVE);
        firmBehind(profile.id()).ifPresent(firm -> rosters.place(firm.id(), caller.id()));
        return profile.id();
    }

    /**
     * Takes the profile that the invitation is about out of sight for good: further imports leave it alone, and the invitation is void.
     *
     * @throws ProfileForAnother unless the caller's confirmed address is the one that the source gave
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    @DespiteSuspension
    public void remove(String token) {
        Profile profile = addressedTo(current.require(), token);
        profile.remove();
        index.follow(profiles.save(profile));
        jdbc.sql("update executive.imported_profile set claim_token_hash = null where executive = ?")
                .param(profile.id().value())
                .update();
    }

    private Profile addressedTo(Person caller, String token) {
        Known known = jdbc.sql("""
                        select executive, email from executive.imported_profile
                        where claim_token_hash = :hash for update""")
                .param("hash", new SecretToken(token).hash())
                .query(ImportedProfiles::known)
                .optional()
                .orElseThrow(() -> new NotFound("invitation"));
        if (!caller.emailVerified() || !caller.email().equalsIgnoreCase(known.email())) {
            throw new ProfileForAnother();
        }
        return load(known.executive());
    }

    /** The firm on whose roster claiming puts the caller; empty for other sources, and for tokens that nobody was mailed. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<FirmDetails> firmBehind(String token) {
        return invited(token).flatMap(this::firmBehind);
    }

    /** Who passed on the profile that a mailed token is for; empty for any other token. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<String> sourceBehind(String token) {
        return invited(token).map(this::source);
    }

    private Optional<ExecutiveId> invited(String token) {
        return jdbc.sql("select executive from executive.imported_profile where claim_token_hash = ?")
                .param(new SecretToken(token).hash())
                .query(UUID.class)
                .optional()
                .map(ExecutiveId::new);
    }

    private String source(ExecutiveId executive) {
        return jdbc.sql("""
                        select name from executive.import_source
                        where id = (select source from executive.imported_profile where executive = ?)""").param(executive.value()).query(String.class).single();
    }

    private Optional<FirmDetails> firmBehind(ExecutiveId executive) {
        return jdbc.sql("""
                        select firm from executive.import_source
                        where firm is not null
                          and id = (select source from executive.imported_profile where executive = ?)""")
                .param(executive.value())
                .query(UUID.class)
                .optional()
                .flatMap(firm -> rosters.firm(new FirmId(firm)));
    }

    private void inviteOnce(Profile profile) {
        boolean invited = jdbc.sql(
                        "select claim_token_hash is not null from executive.imported_profile where executive = ?")
                .param(profile.id().value())
                .query(Boolean.class)
                .single();
        if (!invited) {
            invite(profile);
        }
    }

    private void invite(Profile profile) {
        SecretToken token = SecretToken.next();
        String email = jdbc.sql("""
                        update executive.imported_profile set claim_token_hash = :hash where executive = :executive
                        returning email""")
                .param("hash", token.hash())
                .param("executive", profile.id().value())
                .query(String.class)
                .single();
        String name = source(profile.id());
        String source = firmBehind(profile.id())
                .map(firm -> firm.name() + ", which would like to place you,")
                .orElse(name);
        String roster = firmBehind(profile.id())
                .map(firm ->
                        " That also puts you on the roster of " + firm.name() + ", which you can leave at any time.")
                .orElse("");
        notifications.mailSecret(
                email, "Your profile is on Pilotage", """
                %s gave us your professional profile, and organisations that look for technology \
                leadership can find it now. Your contact details are not shown to anybody.

                Open this link and sign in with this address to make the profile your own. You can then correct it, hide it, or answer \
                engagements; nobody can do so in your name before.%s

                If you do not want it to be found here, remove it behind the same link: it is out of sight at once. \
                Whether %s may pass on what it knows of you is between you and them.""".formatted(source, roster, name), "/claims/" + token.value());
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
                .query(ImportedProfiles::known)
                .optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(new ExecutiveId(row.getObject("executive", UUID.class)), row.getString("email"));
    }

    private Profile load(ExecutiveId id) {
        return profiles.findById(id).orElseThrow(() -> new NotFound("executive"));
    }
}
