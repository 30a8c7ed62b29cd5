package io.pilotage.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for one kind of thing; each {@code with} gives the same question with one part replaced.
 *
 * @param <F> what the things can be narrowed by
 * @param <S> the orders that they can come in
 * @param <Q> the type of the question itself
 */
public sealed interface SearchQuery<F extends Enum<F> & FacetField, S extends Enum<S>, Q extends SearchQuery<F, S, Q>>
        permits EngagementQuery, ExecutiveQuery {

    /** What questions for all kinds have in common; its parts can be read and replaced here one by one. */
    SearchTerms<F, S> terms();

    /** The same question with other terms. */
    Q with(SearchTerms<F, S> terms);

    default String words() {
        return terms().words();
    }

    default Map<F, Set<String>> selected() {
        return terms().selected();
    }

    default @Nullable Near near() {
        return terms().near();
    }

    default @Nullable Instant publishedAfter() {
        return terms().publishedAfter();
    }

    default S sort() {
        return terms().sort();
    }

    default @Nullable String after() {
        return terms().after();
    }

    default int limit() {
        return terms().limit();
    }

    default Set<UUID> except() {
        return terms().except();
    }

    default Q withWords(String value) {
        return with(new SearchTerms<>(value, selected(), near(), publishedAfter(), sort(), after(), limit(), except()));
    }

    /** Replaces what is selected in one facet. */
    default Q with(F facet, Set<String> values) {
        var changed = new HashMap<>(selected());
        changed.put(facet, values);
        return with(new SearchTerms<>(words(), changed, near(), publishedAfter(), sort(), after(), limit(), except()));
    }

    default Q withNear(@Nullable Near value) {
        return with(
                new SearchTerms<>(words(), selected(), value, publishedAfter(), sort(), after(), limit(), except()));
    }

    default Q withPublishedAfter(@Nullable Instant value) {
        return with(new SearchTerms<>(words(), selected(), near(), value, sort(), after(), limit(), except()));
    }

    default Q withSort(S value) {
        return with(
                new SearchTerms<>(words(), selected(), near(), publishedAfter(), value, after(), limit(), except()));
    }

    default Q withPage(@Nullable String cursor, int size) {
        return with(new SearchTerms<>(words(), selected(), near(), publishedAfter(), sort(), cursor, size, except()));
    }

    /** Leaves out the things with these ids, whatever else they satisfy. */
    default Q without(Set<UUID> ids) {
        return with(new SearchTerms<>(words(), selected(), near(), publishedAfter(), sort(), after(), limit(), ids));
    }
}
