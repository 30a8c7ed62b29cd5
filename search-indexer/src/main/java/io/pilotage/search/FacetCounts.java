package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of facets so that they stay right when several values are chosen: the counts of one facet heed what
 * is chosen in all the others, but not what is chosen in itself. Values that have {@linkplain FacetField#until() lapsed} by today
 * are neither counted nor found.
 */
final class FacetCounts<F extends Enum<F> & FacetField> {

    private static final String VALUES = "values";
    private static final int MOST_VALUES = 50;

    private final List<F> facets;

    FacetCounts(Class<F> facets) {
        this.facets = List.of(facets.getEnumConstants());
    }

    /** What is chosen in all facets, to be applied after counting. */
    List<Query> chosen(Map<F, Set<String>> selected, LocalDate today) {
        return chosenExcept(selected, null, today);
    }

    Map<String, Aggregation> counting(Map<F, Set<String>> selected, LocalDate today) {
        var aggregations = new LinkedHashMap<String, Aggregation>();
        for (var facet : facets) {
            var counted = chosenExcept(selected, facet, today);
            counted.addAll(lasting(facet, today));
            aggregations.put(
                    facet.label(),
                    Aggregation.of(a -> a.filter(Filters.all(counted))
                            .aggregations(
                                    VALUES,
                                    v -> v.terms(t -> t.field(facet.field()).size(MOST_VALUES)))));
        }
        return aggregations;
    }

    List<Facet> read(Map<String, Aggregate> counted, Map<F, Set<String>> selected) {
        return facets.stream()
                .map(facet -> new Facet(
                        facet.label(),
                        values(
                                Objects.requireNonNull(counted.get(facet.label()))
                                        .filter()
                                        .aggregations()
                                        .get(VALUES),
                                selected.getOrDefault(facet, Set.of()))))
                .toList();
    }

    private List<Query> chosenExcept(Map<F, Set<String>> selected, @Nullable F facet, LocalDate today) {
        var filters = new ArrayList<Query>();
        selected.forEach((other, values) -> {
            if (other != facet && !values.isEmpty()) {
                filters.add(Filters.anyOf(other.field(), values));
                filters.addAll(lasting(other, today));
            }
        });
        return filters;
    }

    private static List<Query> lasting(FacetField facet, LocalDate today) {
        var until = facet.until();
        return until == null ? List.of() : List.of(Filters.lasting(until, today));
    }

    private static List<FacetValue> values(@Nullable Aggregate counted, Set<String> selected) {
        var counts = new LinkedHashMap<String, Long>();
        if (counted != null && counted.isSterms()) {
            counted.sterms().buckets().array().forEach(b -> counts.put(b.key().stringValue(), b.docCount()));
        } else if (counted != null && counted.isLterms()) {
            counted.lterms()
                    .buckets()
                    .array()
                    .forEach(b -> counts.put(Objects.requireNonNullElse(b.keyAsString(), "" + b.key()), b.docCount()));
        }
        selected.forEach(value -> counts.putIfAbsent(value, 0L));
        return counts.entrySet().stream()
                .map(count -> new FacetValue(count.getKey(), count.getValue(), selected.contains(count.getKey())))
                .toList();
    }
}
