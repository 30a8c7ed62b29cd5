package io.pilotage.marketplace.executive.bulk;

/**
 * How far an import has got; {@code waiting} is 0 when it is finished.
 *
 * @param refused rows that break a rule
 * @param incomplete rows that are drafts and lack something that readers need
 */
public record ImportCounts(
        int rows, int waiting, int created, int updated, int unchanged, int claimed, int refused, int incomplete) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows that have become profiles. */
    public int taken() {
        return created + updated + unchanged;
    }
}
