package io.pilotage.marketplace.executive.bulk;

/**
 * How far publishing in bulk has got.
 *
 * @param published in sight now, as their executives were told
 * @param incomplete left as drafts, because something is missing
 * @param questioned left as drafts, because of words that a moderator would look at
 * @param failed left as they are, because of an error that nobody foresaw
 * @param untouched in sight already, or claimed by their executives
 */
public record PublicationCounts(int waiting, int published, int incomplete, int questioned, int failed, int untouched) {

    static final PublicationCounts NONE = new PublicationCounts(0, 0, 0, 0, 0, 0);
}
