package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.ProfileContent;
import java.util.List;
import java.util.Map;

/**
 * What came of an import.
 *
 * @param content the profile with the resume filled in; nothing that was written before is missing from it
 * @param leftOut the parts of the resume that are not in it, in the order of the resume's sections; of each rule the first 50
 * @param untold how many more there are, by rule
 */
public record Imported(ProfileContent content, List<LeftOut> leftOut, Map<String, Integer> untold) {

    public Imported {
        leftOut = List.copyOf(leftOut);
        untold = Map.copyOf(untold);
    }
}
