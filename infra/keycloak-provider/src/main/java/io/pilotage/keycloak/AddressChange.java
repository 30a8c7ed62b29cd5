package io.pilotage.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * The change of one's address, which ends in the same page whether the new one is free or has an account; only the mail differs. The
 * account keeps its address until the link in that mail is followed.
 */
public final class AddressChange extends UpdateEmail {

    private static final Logger LOG = Logger.getLogger(AddressChange.class);

    /** Takes the place of Keycloak's own, which has order 0. */
    @Override
    public int order() {
        return 1;
    }

    /** A link that nobody follows keeps nobody from signing in. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    /** Only asks: Keycloak's own would mail at once to whatever address came along with the request. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(context.form().createResponse(RequiredAction.UPDATE_EMAIL));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String address =
                Objects.requireNonNullElse(form.getFirst(UserModel.EMAIL), "").strip();
        if (address.equalsIgnoreCase(context.getUser().getEmail())) {
            context.getUser().removeAttribute(UserModel.EMAIL_PENDING);
            context.success();
            return;
        }
        try (EvenTime even = new EvenTime()) {
            context.challenge(answer(context, form, address));
        }
    }

    private static Response answer(RequiredActionContext context, MultivaluedMap<String, String> form, String address) {
        MailLimits limits = new MailLimits(context.getSession());
        List<FormMessage> mistakes = mistakes(context, address);
        if (mistakes.isEmpty() && !limits.allowFromHere()) {
            mistakes.add(new FormMessage("tooManyFromHere"));
        }
        if (!mistakes.isEmpty()) {
            return context.form().setErrors(mistakes).setFormData(form).createResponse(RequiredAction.UPDATE_EMAIL);
        }
        context.getUser().setSingleAttribute(UserModel.EMAIL_PENDING, address);
        if (limits.allowTo(address)) {
            mail(context, address, "on".equals(form.getFirst("logout-sessions")));
        }
        LoginFormsProvider page = context.form();
        return page.setAttribute("messageHeader", page.getMessage("emailUpdateConfirmationSentTitle"))
                .setInfo("emailUpdateConfirmationSent", address)
                .createForm("info.ftl");
    }

    private static List<FormMessage> mistakes(RequiredActionContext context, String address) {
        UserModel user = context.getUser();
        return Mistakes.in(context.getSession()
                .getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.UPDATE_EMAIL,
                        Map.of(UserModel.USERNAME, user.getUsername(), UserModel.EMAIL, address),
                        user));
    }

    private static void mail(RequiredActionContext context, String address, boolean endOtherSessions) {
        var session = context.getAuthenticationSession();
        UserModel owner = KeycloakModelUtils.findUserByNameOrEmail(context.getSession(), context.getRealm(), address);
        EmailTemplateProvider mails = context.getSession()
                .getProvider(EmailTemplateProvider.class)
                .setAuthenticationSession(session)
                .setRealm(context.getRealm())
                .setUser(owner == null ? context.getUser() : owner);
        try {
            if (owner == null) {
                confirm(context, mails, address, endOtherSessions);
            } else {
                mails.send(
                        "addressTakenSubject",
                        "address-taken.ftl",
                        new HashMap<>(Map.of("link", session.getClient().getBaseUrl())));
            }
        } catch (EmailException unsent) {
            LOG.error("A mail after a change of address could not be written", unsent);
        }
    }

    private static void confirm(
            RequiredActionContext context, EmailTemplateProvider mails, String address, boolean endOtherSessions)
            throws EmailException {
        var session = context.getAuthenticationSession();
        int seconds = context.getRealm().getActionTokenGeneratedByUserLifespan(UpdateEmailActionToken.TOKEN_TYPE);
        var token = new UpdateEmailActionToken(
                context.getUser().getId(),
                Time.currentTime() + seconds,
                context.getUser().getEmail(),
                address,
                session.getClient().getClientId(),
                endOtherSessions,
                session.getRedirectUri());
        String link = MailedLink.with(token, context.getSession(), session);
        mails.sendEmailUpdateConfirmation(link, TimeUnit.SECONDS.toMinutes(seconds), address);
        context.getEvent()
                .event(EventType.SEND_VERIFY_EMAIL)
                .detail(Details.EMAIL, address)
                .success();
    }
}
