package io.pilotage.marketplace.organisation;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.pilotage.marketplace.identity.Accounts;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets an organisation's own programs in: each is a member with its own permissions, and signs in with client credentials. A program
 * may never do more than its keeper may at that moment; whoever renews its secret becomes its keeper.
 */
@Service
public class Integrations {

    private static final String MEMBER = "hasRole('ORGANISATION_MEMBER')";

    private final Organisations organisations;
    private final Members members;
    private final IntegrationStore store;
    private final Accounts accounts;
    private final People people;
    private final CurrentPerson current;
    private final Onboarding onboarding;

    Integrations(
            Organisations organisations,
            Members members,
            IntegrationStore store,
            Accounts accounts,
            People people,
            CurrentPerson current,
            Onboarding onboarding) {
        this.organisations = organisations;
        this.members = members;
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.current = current;
        this.onboarding = onboarding;
    }

    /** The programs of an organisation, by name; for those who manage members. */
    @Transactional(readOnly = true)
    @PreAuthorize(MEMBER)
    public List<IntegrationDetails> all(OrganisationId organisation) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        return store.of(organisation).stream()
                .flatMap(stored -> details(stored).stream())
                .toList();
    }

    /**
     * Makes the account and then the membership; if the membership is not committed, the account is taken back.
     *
     * @param name 2 to 60 characters, and of no other program of the organisation
     * @param permissions no more than the caller has, because the program's secret is in their hands, and never to manage members
     * @throws TooManyIntegrations if the organisation has as many as it may have
     */
    @Transactional
    @PreAuthorize(MEMBER)
    public IntegrationCredentials connect(
            OrganisationId organisation, @Nullable String name, @Nullable Set<Permission> permissions) {
        members.requireToAdmit(organisation);
        new Checks()
                .line(name, "name", 2, 60)
                .notEmpty(permissions, "permissions")
                .orThrow();
        Permissions chosen = new Permissions(requireNonNullElse(permissions, Set.of()));
        members.requireGrantable(organisation, chosen.granted());
        String called = requireNonNull(name).strip();
        if (store.countAlone(organisation) >= TooManyIntegrations.MOST) {
            throw new TooManyIntegrations();
        }
        if (store.of(organisation).stream().anyMatch(other -> other.name().equalsIgnoreCase(called))) {
            throw new InvalidInput("name", "taken", "Another program of this organisation is called so.");
        }
        var credentials = accounts.createIntegration(called);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    accounts.removeIntegration(credentials.clientId());
                }
            }
        });
        people.addProgram(credentials.account(), called, credentials.clientId());
        onboarding.grant(credentials.account(), MarketplaceRole.ORGANISATION_MEMBER);
        members.keep(organisation, credentials.account(), chosen);
        store.add(credentials.account(), organisation, called, credentials.clientId(), current.requireId());
        return credentials;
    }

    /**
     * Gives a program another secret, and puts it into the hands of the caller.
     *
     * @throws PermissionNotHeld if the program may do something that the caller may not
     */
    @Transactional
    @PreAuthorize(MEMBER)
    public IntegrationCredentials renew(OrganisationId organisation, PersonId account) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        IntegrationDetails program = load(organisation, account);
        Permissions permissions = new Permissions(program.permissions());
        members.requireGrantable(organisation, program.permissions());
        members.keep(organisation, account, permissions);
        return accounts.renewSecret(program.clientId());
    }

    /** Removes a program's membership, and with it its account. */
    @Transactional
    @PreAuthorize(MEMBER)
    public void disconnect(OrganisationId organisation, PersonId account) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        load(organisation, account);
        members.remove(organisation, account);
    }

    private IntegrationDetails load(OrganisationId organisation, PersonId account) {
        return store.find(account)
                .filter(stored -> stored.organisation().equals(organisation))
                .flatMap(this::details)
                .orElseThrow(() -> new NotFound("integration"));
    }

    private Optional<IntegrationDetails> details(IntegrationStore.Stored stored) {
        return members.of(stored.organisation()).stream()
                .filter(member -> member.person().equals(stored.account()))
                .findFirst()
                .map(member -> new IntegrationDetails(
                        stored.account(),
                        stored.name(),
                        stored.clientId(),
                        member.permissions().granted(),
                        requireNonNull(member.keeper()),
                        members.keeps(stored.organisation(), requireNonNull(member.keeper())),
                        stored.madeAt()));
    }
}
