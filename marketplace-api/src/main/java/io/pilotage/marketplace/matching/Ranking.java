package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of matches, best first and ties by id, and its pages. The ranking is computed anew for every page, and the cursor is the
 * last match's place in that order: a match whose score stays is shown exactly once, whoever else comes, goes or moves meanwhile.
 */
final class Ranking {

    private record Place(double score, UUID id) {

        static final Comparator<Place> ORDER =
                Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::id);

        static Place of(Scored match) {
            return new Place(match.score().value(), match.id());
        }
    }

    private final List<Scored> ranked;
    private final String basis;

    /** @param basis what the scores rest on beside the candidates, e.g. the weights: a cursor is good for the same basis alone */
    Ranking(List<Scored> matches, String basis) {
        this.ranked = matches.stream()
                .sorted(Comparator.comparing(Place::of, Place.ORDER))
                .toList();
        this.basis = basis;
    }

    /** @throws InvalidInput if the cursor is malformed or was given for another basis */
    Slice<Scored> page(@Nullable String after, int limit) {
        Place last = after == null ? null : parse(after);
        List<Scored> following = ranked.stream()
                .filter(match -> last == null || Place.ORDER.compare(Place.of(match), last) > 0)
                .limit(limit + 1L)
                .toList();
        return Slice.of(following, limit, match -> match.score().value() + "_" + match.id() + "_" + basis);
    }

    private Place parse(String cursor) {
        String[] parts = cursor.split("_", 3);
        try {
            Place place = new Place(Double.parseDouble(parts[0]), UUID.fromString(parts[1]));
            if (parts[2].equals(basis)) {
                return place;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new InvalidInput("after", "malformed", "Please pass the cursor exactly as you got it.");
        }
        throw new InvalidInput(
                "after", "outdated", "What the matches rest on has changed. Please start at the first page.");
    }
}
