package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.Sha256;

/**
 * The text that both sides accept.
 *
 * @param sha256 of the text in UTF-8, in lower-case hexadecimal digits
 */
public record Terms(String text, String sha256) {

    static Terms of(String text) {
        return new Terms(text, Sha256.hex(text));
    }
}
