package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.ProfileContent;
import java.util.List;

/**
 * What came of an import.
 *
 * @param content the profile with the resume filled in; nothing that was written before is missing from it
 * @param leftOut all parts of the resume that are not in it, in the order of the resume's sections
 */
public record Imported(ProfileContent content, List<LeftOut> leftOut) {

    public Imported {
        leftOut = List.copyOf(leftOut);
    }
}
