package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should hear of.
 *
 * @param headline what happened; also the mail's subject
 * @param about the name of what it happened to, as somebody typed it, or null
 * @param body what it means and what to do next, in plain sentences; longer words of people are {@linkplain OutsideText#setOff set off}
 * @param link path of the page that it is about, e.g. {@code /contracts/…}
 */
public record Notice(
        PersonId recipient, Headline headline, @Nullable String about, String body, String link) {

    public Notice(PersonId recipient, Headline headline, String body, String link) {
        this(recipient, headline, null, body, link);
    }

    /** As it stands in the person's list. */
    String title() {
        return about == null ? headline.toString() : headline + ": " + OutsideText.inOneLine(about);
    }

    /** As it is mailed, below the headline. */
    String mail() {
        return about == null ? body : "This is about " + Quoted.name(about) + ".\n\n" + body;
    }
}
