package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.OnlyReads;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The caller's account at the login service, as far as it is looked after here; what needs their password is done there. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    private final Accounts accounts;
    private final AccountWatch watch;
    private final EndedSessions ended;
    private final Browsers browsers;
    private final LeavingEverywhere leaving;
    private final CurrentPerson current;

    OwnAccount(
            Accounts accounts,
            AccountWatch watch,
            EndedSessions ended,
            Browsers browsers,
            LeavingEverywhere leaving,
            CurrentPerson current) {
        this.accounts = accounts;
        this.watch = watch;
        this.ended = ended;
        this.browsers = browsers;
        this.leaving = leaving;
        this.current = current;
    }

    /**
     * What the caller proves with who they are, and where they are signed in. Their name and address are looked at again too.
     *
     * @throws KeycloakUnavailable if the login service does not answer
     */
    @OnlyReads
    public AccountAccess access() {
        AccountAccess access = accounts.access(current.requireId());
        watch.lookAgain(current.requireId());
        return new AccountAccess(access.proofs(), named(access.sessions()));
    }

    /**
     * Where the caller is signed in, last used first.
     *
     * @throws KeycloakUnavailable if the login service does not answer
     */
    @OnlyReads
    public List<OpenSession> sessions() {
        return named(accounts.sessions(current.requireId()));
    }

    private List<OpenSession> named(List<OpenSession> sessions) {
        Map<String, String> names =
                browsers.names(sessions.stream().map(OpenSession::id).toList());
        return sessions.stream()
                .map(session -> session.in(names.getOrDefault(session.id(), "")))
                .toList();
    }

    /** Ends one of the caller's sessions; nothing happens if it is none of theirs. */
    @DespiteSuspension
    public void signOut(String session) {
        if (sessions().stream().anyMatch(own -> own.id().equals(session))) {
            accounts.endSession(session);
            ended.add(session);
        }
    }

    /**
     * Ends all sessions of the caller, on every device: here whatever happens, and at the login service now or as soon as it answers.
     *
     * @return whether the login service has done so
     */
    @DespiteSuspension
    public boolean signOutEverywhere() {
        PersonId me = current.requireId();
        leaving.here(me);
        try {
            accounts.signOutEverywhere(me);
            watch.forget(me);
            return true;
        } catch (KeycloakUnavailable silent) {
            leaving.thereLater(me);
            return false;
        }
    }
}
