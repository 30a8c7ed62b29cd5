package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A source sends one file after the other. */
public final class UploadUnderWay extends RuleViolation {

    /** @param fileName the one that is being stored; null if another node does it */
    UploadUnderWay(@Nullable String fileName) {
        super(
                Kind.CONFLICT,
                "upload-under-way",
                (fileName == null ? "Another file" : "“" + fileName + "”")
                        + " of this source is being stored. Please send the next one when it is there.");
    }
}
