package io.pilotage.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.userprofile.UserProfile;

/**
 * Registration that ends in the same page, "look into your mail", whether the address is new, waits for its confirmation, or has an
 * account; only the mail differs. Nobody is signed in by registering: the link in the mail does that, so a mistyped address is mended
 * by going back. The link brings what was typed when it was asked for: nobody gets the name or the role that a stranger chose for them.
 */
public final class Registration extends RegistrationUserCreation {

    /** What the application asked for at its door: an account to hire, or one to work. */
    private static final String DOOR = "client_request_param_account_type";

    private static final Logger LOG = Logger.getLogger(Registration.class);

    /** Takes the place of Keycloak's own, which has order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        super.buildPage(context, form);
        String door = context.getAuthenticationSession().getClientNote(DOOR);
        if (door != null) {
            form.setAttribute("door", door);
        }
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        List<FormMessage> errors = Mistakes.in(getOrCreateUserProfile(context, form));
        if (errors.isEmpty() && !new MailLimits(context.getSession()).allowFromHere()) {
            errors.add(new FormMessage("tooManyFromHere"));
        }
        if (errors.isEmpty()) {
            context.success();
        } else {
            context.error(Errors.INVALID_REGISTRATION);
            context.validationError(form, errors);
        }
    }

    @Override
    public void success(FormContext context) {
        try (EvenTime even = new EvenTime()) {
            String address = context.getHttpRequest()
                    .getDecodedFormParameters()
                    .getFirst(UserModel.EMAIL)
                    .strip();
            UserModel known =
                    KeycloakModelUtils.findUserByNameOrEmail(context.getSession(), context.getRealm(), address);
            UserModel user = known == null ? create(context, address) : known;
            if (new MailLimits(context.getSession()).allowTo(address)) {
                mail(context, user);
            }
            throw new WebApplicationException(context.getSession()
                    .getProvider(LoginFormsProvider.class)
                    .setAuthenticationSession(context.getAuthenticationSession())
                    .setAttribute("address", address)
                    .createForm("registered.ftl"));
        }
    }

    private UserModel create(FormContext context, String address) {
        context.getEvent().detail(Details.REGISTER_METHOD, "form").detail(Details.EMAIL, address);
        UserModel user = filledIn(context).create();
        user.setEnabled(true);
        user.addRequiredAction(RequiredAction.VERIFY_EMAIL);
        user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        context.getEvent().user(user).success();
        return user;
    }

    private UserProfile filledIn(FormContext context) {
        return getOrCreateUserProfile(context, context.getHttpRequest().getDecodedFormParameters());
    }

    private void mail(FormContext context, UserModel user) {
        var session = context.getAuthenticationSession();
        EmailTemplateProvider mails = context.getSession()
                .getProvider(EmailTemplateProvider.class)
                .setAuthenticationSession(session)
                .setRealm(context.getRealm())
                .setUser(user);
        try {
            if (user.isEmailVerified()) {
                mails.send(
                        "alreadyRegisteredSubject",
                        "already-registered.ftl",
                        new HashMap<>(Map.of("link", session.getClient().getBaseUrl())));
                return;
            }
            int seconds = context.getRealm().getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE);
            var token = new VerifyEmailActionToken(
                    user.getId(),
                    Time.currentTime() + seconds,
                    AuthenticationSessionCompoundId.fromAuthSession(session).getEncodedId(),
                    user.getEmail(),
                    session.getClient().getClientId());
            if (hasNoPassword(user)) {
                Typed typed = Typed.in(filledIn(context));
                typed.describe(user);
                typed.goWith(token);
            }
            String link = MailedLink.with(token, context.getSession(), session);
            mails.sendVerifyEmail(link, TimeUnit.SECONDS.toMinutes(seconds));
        } catch (EmailException unsent) {
            LOG.error("A mail after registration could not be written", unsent);
        }
    }

    /** Nobody was in this account yet, so there is nothing in it that a stranger could change. */
    private static boolean hasNoPassword(UserModel user) {
        return user.credentialManager().getStoredCredentialsStream().findAny().isEmpty();
    }
}
