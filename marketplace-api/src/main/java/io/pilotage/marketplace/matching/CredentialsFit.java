package io.pilotage.marketplace.matching;

import java.util.List;

/** Whether the profile names certificates or degrees, and who gave them; two are enough. They are self-declared, and that is said. */
final class CredentialsFit {

    private CredentialsFit() {}

    static Fit of(Offered offered) {
        List<String> named = offered.credentials();
        if (named.isEmpty()) {
            return Fit.unknown(
                    "The profile names no certificate or degree with who gave it.",
                    "Certificates or degrees with who gave them.");
        }
        String first = "“" + named.getFirst() + "”, not verified";
        return named.size() == 1
                ? new Fit(0.8, "Names one: " + first + ".", "A second certificate or degree.")
                : Fit.full("Names " + named.size() + ", among them " + first + ".");
    }
}
