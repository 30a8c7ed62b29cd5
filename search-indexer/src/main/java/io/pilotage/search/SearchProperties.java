package io.pilotage.search;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the search engine is and how it is used.
 *
 * @param url address of one node, or several separated by commas
 * @param apiKey encoded API key, or null when the engine asks for none
 * @param indexPrefix what the names of all indices begin with
 * @param queryTimeout after which a search counts as unanswered
 */
@ConfigurationProperties("pilotage.search")
public record SearchProperties(
        String url,
        @Nullable String apiKey,
        @DefaultValue("pilotage-") String indexPrefix,
        @DefaultValue("2500ms") Duration queryTimeout) {

    public SearchProperties {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("pilotage.search.url must name the search engine");
        }
    }

    /** Name under which the index of a kind is read. */
    public String alias(DocumentKind kind) {
        return indexPrefix + kind.label();
    }
}
