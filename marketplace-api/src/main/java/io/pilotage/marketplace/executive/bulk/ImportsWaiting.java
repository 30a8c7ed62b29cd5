package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.RuleViolation;
import java.util.List;

/** A source sends no more files than can be read soon. */
public final class ImportsWaiting extends RuleViolation {

    /** @param unread the names of the files that are not read to their end, the oldest first; never empty */
    ImportsWaiting(List<String> unread) {
        super(
                Kind.CONFLICT,
                "imports-waiting",
                "“" + unread.getFirst() + "” of this source is still being read" + others(unread.size() - 1)
                        + ". Please send the next one when it is done.");
    }

    private static String others(int many) {
        return switch (many) {
            case 0 -> "";
            case 1 -> ", and 1 more file waits";
            default -> ", and " + many + " more files wait";
        };
    }
}
