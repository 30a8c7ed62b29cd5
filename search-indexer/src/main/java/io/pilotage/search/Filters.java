package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Conditions that narrow a search without touching the score. */
final class Filters {

    private Filters() {}

    static Query anyOf(String field, Collection<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(terms))));
    }

    static Query within(String field, NumberRange range) {
        return Query.of(q ->
                q.range(r -> r.number(n -> n.field(field).gte(range.atLeast()).lte(range.atMost()))));
    }

    /** The band between two fields has something in common with the range; an absent end of the band is open. */
    static Query overlapping(String lowField, String highField, NumberRange range) {
        return Query.of(q -> q.bool(b -> {
            if (range.atMost() != null) {
                b.mustNot(within(lowField, new NumberRange(Math.nextUp(range.atMost()), null)));
            }
            if (range.atLeast() != null) {
                b.mustNot(within(highField, new NumberRange(null, Math.nextDown(range.atLeast()))));
            }
            return b;
        }));
    }

    static Query before(String dateField, String moment) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(dateField).lte(moment))));
    }

    /** What has no such date, or whose date is this day or a later one. */
    static Query lasting(String dateField, LocalDate day) {
        return either(
                absent(dateField),
                Query.of(q -> q.range(r -> r.date(d -> d.field(dateField).gte(day.toString())))));
    }

    static Query after(String dateField, String moment) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(dateField).gt(moment))));
    }

    static Query absent(String field) {
        return Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field(field)))));
    }

    static Query without(Collection<UUID> ids) {
        List<String> left = ids.stream().map(UUID::toString).toList();
        return Query.of(q -> q.bool(b -> b.mustNot(n -> n.ids(i -> i.values(left)))));
    }

    static Query either(Query one, Query other) {
        return Query.of(q -> q.bool(b -> b.should(one, other).minimumShouldMatch("1")));
    }

    static Query near(Near near) {
        return Query.of(q -> q.geoDistance(g -> g.field("location")
                .distance(near.kilometres() + "km")
                .location(l -> l.latlon(
                        p -> p.lat(near.place().latitude()).lon(near.place().longitude())))));
    }

    /** Only what is in the index behind the alias, whatever point in time the search is of. */
    static Query inIndexOf(String alias) {
        return Query.of(q -> q.prefix(p -> p.field("_index").value(alias + "-")));
    }

    static Query all(Collection<Query> filters) {
        return Query.of(q -> q.bool(b -> b.filter(List.copyOf(filters))));
    }
}
