package io.pilotage.marketplace.organisation;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.Accounts;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.Checks;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an organisation's own programs in: each is a member with its own permissions, and signs in with client credentials. */
@Service
public class Integrations {

    private final Organisations organisations;
    private final Accounts accounts;
    private final People people;
    private final Onboarding onboarding;
    private final TransactionTemplate transaction;

    Integrations(
            Organisations organisations,
            Accounts accounts,
            People people,
            Onboarding onboarding,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.people = people;
        this.onboarding = onboarding;
        this.transaction = transaction;
    }

    /**
     * Makes the account and then the membership; if the second fails, the first is undone.
     *
     * @param name 2 to 60 characters
     * @param permissions no more than the caller has: the program's secret is in their hands
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public IntegrationCredentials connect(
            OrganisationId organisation, @Nullable String name, @Nullable Set<Permission> permissions) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        new Checks()
                .line(name, "name", 2, 60)
                .notEmpty(permissions, "permissions")
                .orThrow();
        if (permissions != null) {
            permissions.forEach(permission -> organisations.require(organisation, permission));
        }
        String called = requireNonNull(name).strip();
        var credentials = accounts.createIntegration(called);
        try {
            transaction.executeWithoutResult(status -> {
                people.seen(credentials.account(), called, credentials.clientId());
                onboarding.grant(credentials.account(), MarketplaceRole.ORGANISATION_MEMBER);
                organisations.join(
                        organisation,
                        credentials.account(),
                        new Permissions(permissions == null ? Set.of() : permissions));
            });
        } catch (RuntimeException notAdmitted) {
            accounts.removeIntegration(credentials.clientId());
            throw notAdmitted;
        }
        return credentials;
    }
}
