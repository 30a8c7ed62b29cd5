package io.pilotage.marketplace.testing;

import io.pilotage.search.SearchQuery;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a search query, those of its terms among them. */
public final class QueryParts {

    private QueryParts() {}

    /** Names of the parts that are equal in both. */
    public static <Q extends Record & SearchQuery<?, ?, Q>> List<String> alike(Q one, Q other) {
        return Stream.concat(equal(one.terms(), other.terms()), equal(one, other))
                .toList();
    }

    private static Stream<String> equal(Record one, Record other) {
        return Arrays.stream(one.getClass().getRecordComponents())
                .filter(part -> value(part, one).equals(value(part, other)))
                .map(RecordComponent::getName);
    }

    private static String value(RecordComponent part, Record of) {
        try {
            return String.valueOf(part.getAccessor().invoke(of));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
