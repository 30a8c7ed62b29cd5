package io.pilotage.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;

/** What is wrong with what somebody filled in, except that the address has an account: that is for its owner alone to hear. */
final class Mistakes {

    private static final Set<String> TAKEN = Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

    private Mistakes() {}

    /** A list to which more can be added. */
    static List<FormMessage> in(UserProfile filledIn) {
        List<FormMessage> mistakes = new ArrayList<>();
        try {
            filledIn.validate();
        } catch (ValidationException refused) {
            refused.getErrors().stream()
                    .filter(error -> !TAKEN.contains(error.getMessage()))
                    .map(error -> Validation.getFormErrorsFromValidation(List.of(error)))
                    .forEach(mistakes::addAll);
        }
        return mistakes;
    }
}
