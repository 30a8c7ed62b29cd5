package io.pilotage.marketplace.executive.bulk;

import java.util.List;

/**
 * A row that needs somebody's hand.
 *
 * @param number as people count it in the file
 * @param name of the executive, empty when it cannot be read
 * @param reasons what is wrong or was pointed at, in sentences
 */
public record RowInNeed(int number, String name, List<String> reasons) {

    public RowInNeed {
        reasons = List.copyOf(reasons);
    }
}
