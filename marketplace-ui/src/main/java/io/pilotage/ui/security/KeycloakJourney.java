package io.pilotage.ui.security;

import com.vaadin.flow.server.WrappedHttpSession;
import io.pilotage.marketplace.identity.Proof;
import io.pilotage.marketplace.shared.StepUpRequired;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The ways to Keycloak: sign-in; registration, which is the same journey with {@code prompt=create} (OpenID Connect, Initiating User
 * Registration 1.0); and what people do about their account, the same journey with {@code kc_action}, which ends on the account page;
 * and the proof that acts on money need, for which a passkey can be set up on the way.
 */
@Component
public class KeycloakJourney implements OAuth2AuthorizationRequestResolver {

    /** The address that starts sign-in. */
    public static final String SIGN_IN = BrowserSecurity.LOGIN;

    /** The address that starts registration. */
    public static final String SIGN_UP = BrowserSecurity.LOGIN + "?sign-up";

    /** The address that starts the registration of somebody who comes to hire. */
    public static final String SIGN_UP_TO_HIRE = SIGN_UP + "=organisation";

    /** The address that starts the registration of somebody who comes to work. */
    public static final String SIGN_UP_TO_WORK = SIGN_UP + "=executive";

    /** The address at which a person proves once more who they are. */
    static final String STEP_UP = SIGN_IN + "?step-up";

    /** The address at which a person sets up the passkey to prove it with. */
    static final String PASSKEY = STEP_UP + "=" + AccountAct.ADD_PASSKEY.parameter();

    /** What Keycloak's form calls the reason for which somebody comes. */
    private static final String REASON = "account_type";

    private static final Set<String> REASONS = Set.of("organisation", "executive");

    private static final String ACCOUNT_PAGE = "/account";

    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final OAuth2AuthorizationRequestResolver signIn;

    KeycloakJourney(ClientRegistrationRepository clients) {
        signIn = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return maybeProving(request, maybeActing(request, maybeCreating(request, signIn.resolve(request))));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return maybeProving(
                request, maybeActing(request, maybeCreating(request, signIn.resolve(request, registration))));
    }

    /** The address that starts something about the account of whoever is signed in. */
    public static String to(AccountAct act) {
        return SIGN_IN + "?account=" + act.parameter();
    }

    /** The address that starts the removal of a passkey or a one-time code. */
    public static String toRemove(Proof proof) {
        return to(AccountAct.REMOVE_PROOF) + "&credential=" + proof.id();
    }

    private static @Nullable OAuth2AuthorizationRequest maybeProving(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        if (login == null || request.getParameter("step-up") == null) {
            return login;
        }
        boolean passkey = AccountAct.ADD_PASSKEY.parameter().equals(request.getParameter("step-up"));
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(parameters -> parameters.put(
                        passkey ? "kc_action" : "acr_values",
                        passkey ? AccountAct.ADD_PASSKEY.action() : StepUpRequired.LEVEL))
                .build();
    }

    private static @Nullable OAuth2AuthorizationRequest maybeActing(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        String named = request.getParameter("account");
        AccountAct act = named == null ? null : AccountAct.of(named).orElse(null);
        if (login == null || act == null) {
            return login;
        }
        String credential = request.getParameter("credential");
        boolean about = credential != null && CREDENTIAL.matcher(credential).matches();
        SignInReturn.to(new WrappedHttpSession(request.getSession()), ACCOUNT_PAGE);
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(parameters ->
                        parameters.put("kc_action", about ? act.action() + ":" + credential : act.action()))
                .build();
    }

    private static @Nullable OAuth2AuthorizationRequest maybeCreating(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        String reason = request.getParameter("sign-up");
        if (login == null || reason == null) {
            return login;
        }
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(parameters -> {
                    parameters.put("prompt", "create");
                    if (REASONS.contains(reason)) {
                        parameters.put(REASON, reason);
                    }
                })
                .build();
    }
}
