package io.pilotage.elasticsearch.filters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Registers the missing parts under the names and with the settings that Elasticsearch documents for them, so that an index
 * definition works unchanged on a full cluster, where this plugin is not installed.
 */
public final class FiltersPlugin extends Plugin implements AnalysisPlugin, ActionPlugin {
    private @Nullable ClusterService clusterService;

    @Override
    public Collection<?> createComponents(PluginServices services) {
        clusterService = services.clusterService();
        return List.of();
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices services,
            Supplier<DiscoveryNodes> nodes,
            Predicate<NodeFeature> clusterSupportsFeature) {
        return List.of(new RootHandler(Objects.requireNonNull(clusterService)));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "asciifolding",
                (index, environment, name, settings) -> new FoldingFilterFactory(name, settings),
                "stemmer",
                (index, environment, name, settings) -> new StemmerFilterFactory(name, settings),
                "edge_ngram",
                (index, environment, name, settings) -> new EdgeNGramFilterFactory(name, settings),
                "synonym",
                AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) ->
                        new SynonymFilterFactory(name, settings, environment, false)),
                "synonym_graph",
                AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) ->
                        new SynonymFilterFactory(name, settings, environment, true)));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "keyword",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(
                        name, () -> new KeywordTokenizer(settings.getAsInt("buffer_size", 256))),
                "whitespace",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(
                        name, () -> new WhitespaceTokenizer(settings.getAsInt("max_token_length", 255))));
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of(
                "english",
                (index, environment, name, settings) -> new EnglishAnalyzerProvider(name, settings, environment));
    }
}
