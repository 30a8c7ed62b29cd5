package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of matches, best first and ties by id, and its pages; the cursor is the last match's place in that order. */
final class Ranking {

    private record Place(double score, UUID id) {

        static final Comparator<Place> ORDER =
                Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::id);

        static Place of(Match match) {
            return new Place(match.score(), match.id());
        }

        static Place parse(String cursor) {
            try {
                int separator = cursor.indexOf('_');
                return new Place(
                        Double.parseDouble(cursor.substring(0, separator)),
                        UUID.fromString(cursor.substring(separator + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw new InvalidInput("after", "malformed", "Please pass the cursor exactly as you got it.");
            }
        }

        String cursor() {
            return score + "_" + id;
        }
    }

    private Ranking() {}

    static Slice<Match> page(List<Match> matches, @Nullable String after, int limit) {
        Place last = after == null ? null : Place.parse(after);
        List<Match> following = matches.stream()
                .sorted(Comparator.comparing(Place::of, Place.ORDER))
                .filter(match -> last == null || Place.ORDER.compare(Place.of(match), last) > 0)
                .limit(limit + 1L)
                .toList();
        return Slice.of(following, limit, match -> Place.of(match).cursor());
    }
}
