package io.pilotage.search.worker;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SearchProperties;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The indices of Elasticsearch that belong to this application. */
class Indices {

    private final ElasticsearchClient client;
    private final SearchProperties properties;
    private final Clock clock;

    Indices(Elasticsearch elasticsearch, SearchProperties properties, Clock clock) {
        this.client = elasticsearch.client();
        this.properties = properties;
        this.clock = clock;
    }

    /** The index behind the alias that is read, if there is one. */
    Optional<LiveIndex> live(DocumentKind kind) throws IOException {
        var alias = properties.alias(kind);
        try {
            return client.indices().getMapping(m -> m.index(alias)).mappings().entrySet().stream()
                    .map(index -> new LiveIndex(
                            index.getKey(), fingerprint(index.getValue().mappings())))
                    .findFirst();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Creates an empty index, either read at once or only written to until it is {@linkplain #swap swapped} in. */
    String create(IndexDefinition definition, boolean readAtOnce) throws IOException {
        var alias = properties.alias(definition.kind());
        var name = definition.indexName(alias, clock.millis());
        client.indices().create(CreateIndexRequest.of(request -> {
            request.withJson(new StringReader(definition.body()));
            request.index(name).aliases(BulkWriter.writeAlias(name), write -> write);
            return readAtOnce ? request.aliases(alias, read -> read) : request;
        }));
        return name;
    }

    /** From here on the new index is read; readers notice nothing, because both changes happen at once. */
    void swap(DocumentKind kind, String replaced, String replacement) throws IOException {
        var alias = properties.alias(kind);
        client.indices().refresh(r -> r.index(replacement));
        client.indices()
                .updateAliases(u -> u.actions(
                                a -> a.add(add -> add.index(replacement).alias(alias)))
                        .actions(a -> a.remove(remove -> remove.index(replaced).alias(alias))));
    }

    void delete(String index) throws IOException {
        client.indices().delete(d -> d.index(index).ignoreUnavailable(true));
    }

    private static @Nullable String fingerprint(@Nullable TypeMapping mapping) {
        var fingerprint = mapping == null ? null : mapping.meta().get("fingerprint");
        return fingerprint == null ? null : fingerprint.to(String.class);
    }
}
