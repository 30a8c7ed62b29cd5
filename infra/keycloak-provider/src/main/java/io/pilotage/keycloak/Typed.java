package io.pilotage.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;

/**
 * What somebody said about themselves when they registered: their names, and whether they come to hire or to work.
 *
 * @param values the values of each of these attributes
 */
record Typed(Map<?, ?> values) {

    private static final List<String> ATTRIBUTES = List.of(UserModel.FIRST_NAME, UserModel.LAST_NAME, "account_type");
    private static final String CLAIM = "typed";

    static Typed in(UserProfile filledIn) {
        Attributes all = filledIn.getAttributes();
        return new Typed(ATTRIBUTES.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> Objects.requireNonNullElse(all.get(name), List.<String>of()))));
    }

    /** What goes with a link, if anything does. */
    static Optional<Typed> with(VerifyEmailActionToken link) {
        return link.getOtherClaims().get(CLAIM) instanceof Map<?, ?> values
                ? Optional.of(new Typed(values))
                : Optional.empty();
    }

    void goWith(VerifyEmailActionToken link) {
        link.setOtherClaims(CLAIM, values);
    }

    void describe(UserModel user) {
        ATTRIBUTES.forEach(name -> {
            if (values.get(name) instanceof List<?> some) {
                user.setAttribute(name, some.stream().map(Object::toString).toList());
            }
        });
    }
}
