package io.pilotage.elasticsearch.filters;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** {@code edge_ngram}: the beginnings of each word, for search as one types. */
final class EdgeNGramFilterFactory extends AbstractTokenFilterFactory {
    private final int shortest;
    private final int longest;
    private final boolean preserveOriginal;

    EdgeNGramFilterFactory(String name, Settings settings) {
        super(name);
        shortest = settings.getAsInt("min_gram", 1);
        longest = settings.getAsInt("max_gram", 2);
        preserveOriginal = settings.getAsBoolean("preserve_original", false);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new EdgeNGramTokenFilter(input, shortest, longest, preserveOriginal);
    }

    @Override
    public boolean breaksFastVectorHighlighter() {
        return true;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
    }
}
