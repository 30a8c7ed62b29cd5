package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.Checks;
import org.jspecify.annotations.Nullable;

/** The written reason that every ending needs, because people who gave their time read it. */
final class Reasons {

    private Reasons() {}

    static Checks check(@Nullable String reason, String field) {
        return new Checks().text(reason, field, 10, 2000);
    }
}
