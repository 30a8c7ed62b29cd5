package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Labelled;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A degree or a certificate that a person says to hold; it is not verified. */
public record Qualification(
        Kind kind,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable YearMonth awarded) {

    /** Whether it was studied for or certified. */
    public enum Kind implements Labelled {
        EDUCATION("Education"),
        CERTIFICATE("Certificate");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
