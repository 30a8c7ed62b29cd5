package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One index with its facets: answers questions page by page. */
final class FacetedIndex<F extends Enum<F> & FacetField, D extends SearchDocument> {

    private static final int MOST_HIGHLIGHTS = 3;

    private final SearchEngine engine;
    private final String alias;
    private final Class<D> type;
    private final FacetCounts<F> facets;
    private final WordQuery words;
    private final Highlight highlight;
    private final Spelling spelling;
    private final Suggestions suggestions;

    FacetedIndex(SearchEngine engine, String alias, Class<D> type, Class<F> facets, List<String> weightedFields) {
        this.engine = engine;
        this.alias = alias;
        this.type = type;
        this.facets = new FacetCounts<>(facets);
        this.words = new WordQuery(weightedFields);
        this.highlight = highlight(weightedFields);
        this.spelling = new Spelling(engine, alias);
        this.suggestions = new Suggestions(engine, alias);
    }

    <H> SearchPage<H> page(IndexQuery<F> query, Function<Hit<D>, H> toHit) {
        var after = query.terms().after() == null
                ? null
                : Cursor.read(query.identity(), query.terms().after());
        // Most people never turn the page: only who does gets a point in time to stay in.
        var pointInTime = after == null
                ? null
                : Objects.requireNonNullElseGet(after.pointInTime(), () -> engine.openPointInTime(alias));
        var check = after == null ? spelling.check(query.words()) : null;
        var response = ask(query, words.matching(query.words()), after, pointInTime, check);
        if (total(response) == 0 && words.canForgive(query.words())) {
            // Bending words takes ten times as long, and brings what nobody asked for: only for who would see nothing
            // else.
            response = ask(query, words.forgiving(query.words()), after, pointInTime, check);
        }
        var hits = response.hits().hits();
        var shown = hits.subList(0, Math.min(query.terms().limit(), hits.size()));
        boolean last = hits.size() == shown.size();
        var held = response.pitId() == null ? pointInTime : response.pitId();
        if (last && held != null) {
            engine.closePointInTime(held);
        }
        return new SearchPage<>(
                shown.stream().map(toHit).toList(),
                total(response),
                facets.read(response.aggregations(), query.terms().selected()),
                check == null ? null : spelling.meant(query.words(), response.suggest(), narrowing(query)),
                last ? null : new Cursor(held, shown.getLast().sort()).text(query.identity()));
    }

    private SearchResponse<D> ask(
            IndexQuery<F> query,
            Query asked,
            @Nullable Cursor after,
            @Nullable String pointInTime,
            @Nullable Suggester check) {
        return engine.ask(
                SearchRequest.of(s -> {
                    if (pointInTime == null) {
                        s.index(alias);
                    } else {
                        s.pit(p -> p.id(pointInTime).keepAlive(k -> k.time(SearchEngine.POINT_IN_TIME_LASTS)));
                    }
                    s.query(q -> q.bool(
                                    b -> b.must(asked).filter(query.filters()).filter(Filters.inIndexOf(alias))))
                            .postFilter(Filters.all(facets.chosen(query.terms().selected(), query.today())))
                            .aggregations(facets.counting(query.terms().selected(), query.today()))
                            .sort(query.order())
                            .size(query.terms().limit() + 1)
                            .trackTotalHits(t -> t.enabled(true))
                            .highlight(highlight)
                            .suggest(check);
                    return after == null ? s : s.searchAfter(after.sortValues());
                }),
                type);
    }

    /** What each query finds first: just that. */
    <H> List<Found<H>> first(List<IndexQuery<F>> queries, Function<Hit<D>, H> toHit) {
        var searches = queries.stream()
                .map(query -> SearchRequestBody.of(s -> s.query(q -> q.bool(
                                b -> b.must(words.matching(query.words())).filter(narrowing(query))))
                        .sort(query.order())
                        .size(query.terms().limit())
                        .trackTotalHits(t -> t.enabled(true))
                        .highlight(highlight)))
                .toList();
        return engine.askAll(alias, searches, type).stream()
                .map(response ->
                        new Found<>(response.hits().hits().stream().map(toHit).toList(), total(response)))
                .toList();
    }

    private static long total(ResponseBody<?> response) {
        return Objects.requireNonNull(response.hits().total()).value();
    }

    List<String> suggest(String typed, int limit) {
        return suggestions.of(typed, limit);
    }

    /** What a thing has to satisfy to answer the query. */
    List<Query> passing(IndexQuery<F> query) {
        var passing = narrowing(query);
        passing.add(words.matching(query.words()));
        return passing;
    }

    /** The same without the words. */
    private List<Query> narrowing(IndexQuery<F> query) {
        var narrowing = new ArrayList<Query>(query.filters());
        narrowing.addAll(facets.chosen(query.terms().selected(), query.today()));
        return narrowing;
    }

    WordQuery words() {
        return words;
    }

    static double score(Hit<?> hit) {
        return hit.score() == null ? 0 : hit.score();
    }

    static List<String> highlights(Hit<?> hit) {
        return hit.highlight().values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_HIGHLIGHTS)
                .toList();
    }

    /** {@code title} of {@code title^3}. */
    private static String unweighted(String field) {
        int weight = field.indexOf('^');
        return weight < 0 ? field : field.substring(0, weight);
    }

    private static Highlight highlight(List<String> weightedFields) {
        return Highlight.of(h -> h.encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .numberOfFragments(1)
                .fragmentSize(160)
                .fields(weightedFields.stream()
                        .map(field -> unweighted(field))
                        .filter(field -> !field.equals("labels"))
                        .map(field -> NamedValue.of(field, HighlightField.of(f -> f)))
                        .toList()));
    }
}
