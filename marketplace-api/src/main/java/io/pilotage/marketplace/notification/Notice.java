package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.OutsideText;

/**
 * Something that a person should hear of.
 *
 * @param title what happened, in a few words; also the mail's subject
 * @param body what it means and what to do next, in plain sentences; longer words of people are {@linkplain OutsideText#setOff set off}
 * @param link path of the page that it is about, e.g. {@code /contracts/…}
 */
public record Notice(PersonId recipient, String title, String body, String link) {

    public Notice {
        title = OutsideText.inOneLine(title);
    }
}
