package io.pilotage.marketplace.executive;

/** What publishing in bulk did to one imported profile. */
public enum PublicationOutcome {
    /** It is in sight, and its executive is invited to claim it. */
    PUBLISHED,
    /** It was in sight with the same content already. */
    UNCHANGED,
    /** It stays a draft, because something that readers need is missing. */
    INCOMPLETE,
    /** It stays a draft, because the automatic checks found something that a moderator would look at. */
    QUESTIONED,
    /** It stays as it is, because of an error that nobody foresaw; asking again tries it again. */
    FAILED,
    /** Its executive has claimed or removed it, and so decides alone. */
    CLAIMED
}
