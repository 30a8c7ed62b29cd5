package io.pilotage.elasticsearch.filters;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * {@code synonym_graph} and {@code synonym}, with rules in Solr's format. The rules go through the filters that stand before
 * this one in the analyzer, so that a rule and a text meet in the same form.
 */
final class SynonymFilterFactory extends AbstractTokenFilterFactory {
    private final List<String> rules;
    private final boolean expand;
    private final boolean lenient;
    private final boolean graph;
    private final AnalysisMode mode;

    SynonymFilterFactory(String name, Settings settings, Environment environment, boolean graph) {
        super(name);
        this.graph = graph;
        expand = settings.getAsBoolean("expand", true);
        boolean updateable = settings.getAsBoolean("updateable", false);
        lenient = settings.getAsBoolean("lenient", updateable);
        mode = updateable ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
        rules = rules(name, settings, environment);
    }

    @Override
    public TokenStream create(TokenStream input) {
        throw new IllegalStateException("Synonyms need the analyzer that they stand in");
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return mode;
    }

    /** Rules are not expanded by the rules of another synonym filter. */
    @Override
    public TokenFilterFactory getSynonymFilter() {
        return IDENTITY_FILTER;
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> filtersBefore,
            Function<String, TokenFilterFactory> allFilters) {
        try (Analyzer analyzer = new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                filtersBefore.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new))) {
            return new Chained(name(), parse(analyzer), mode, graph);
        }
    }

    private SynonymMap parse(Analyzer analyzer) {
        try {
            List<String> understood = lenient
                    ? rules.stream()
                            .filter(rule -> isUnderstood(rule, analyzer))
                            .toList()
                    : rules;
            return parse(understood, analyzer);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms from [" + name() + "]", e);
        }
    }

    private SynonymMap parse(List<String> lines, Analyzer analyzer) throws IOException, ParseException {
        SolrSynonymParser parser = new SolrSynonymParser(true, expand, analyzer);
        parser.parse(new StringReader(String.join("\n", lines)));
        return parser.build();
    }

    private boolean isUnderstood(String rule, Analyzer analyzer) {
        try {
            parse(List.of(rule), analyzer);
            return true;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> rules(String name, Settings settings, Environment environment) {
        if (settings.hasValue("synonyms_set")) {
            throw new IllegalArgumentException("The local stack has no synonym sets; use [synonyms] in [" + name + "]");
        }
        String format = settings.get("format", "solr");
        if (!"solr".equals(format)) {
            throw new IllegalArgumentException(
                    "The local stack reads Solr's synonym format only, not [" + format + "]");
        }
        List<String> rules = Analysis.getWordList(environment, settings, "synonyms");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "synonym requires either `synonyms` or `synonyms_path` to be configured");
        }
        return rules;
    }

    /** The filter in its place, with the rules in the form that arrives there. */
    private record Chained(String name, SynonymMap synonyms, AnalysisMode mode, boolean graph)
            implements TokenFilterFactory {

        @Override
        @SuppressWarnings("deprecation") // what the stock filter [synonym] is made of
        public TokenStream create(TokenStream input) {
            if (synonyms.fst == null) {
                return input;
            }
            return graph ? new SynonymGraphFilter(input, synonyms, false) : new SynonymFilter(input, synonyms, false);
        }

        @Override
        public AnalysisMode getAnalysisMode() {
            return mode;
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }
    }
}
