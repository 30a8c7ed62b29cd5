package io.pilotage.search.worker;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SearchProperties;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
        return allLive(kind).stream().findFirst();
    }

    /** Newest first; more than one only when somebody was killed while making the first. */
    List<LiveIndex> allLive(DocumentKind kind) throws IOException {
        var alias = properties.alias(kind);
        try {
            return client.indices().getMapping(m -> m.index(alias)).mappings().entrySet().stream()
                    .map(index -> new LiveIndex(
                            index.getKey(), fingerprint(index.getValue().mappings())))
                    .sorted(Comparator.comparing(LiveIndex::name).reversed())
                    .toList();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }

    /** Whether there is an index of this name that was made from the definition. */
    boolean isMadeFrom(IndexDefinition definition, String index) throws IOException {
        try {
            return client.indices().getMapping(m -> m.index(index)).mappings().values().stream()
                    .anyMatch(found -> definition.fingerprint().equals(fingerprint(found.mappings())));
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** A name that no index has had before. */
    String newName(IndexDefinition definition) {
        return definition.indexName(properties.alias(definition.kind()), clock.millis());
    }

    /** Creates an empty index, either read at once or only written to until it is {@linkplain #swap swapped} in. */
    void create(IndexDefinition definition, String name, boolean readAtOnce) throws IOException {
        var alias = properties.alias(definition.kind());
        client.indices().create(CreateIndexRequest.of(request -> {
            request.withJson(new StringReader(definition.body()));
            request.index(name).aliases(BulkWriter.writeAlias(name), write -> write);
            return readAtOnce ? request.aliases(alias, read -> read) : request;
        }));
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

    /** The versions of the documents that follow an id in the order of ids. */
    NavigableMap<UUID, Long> versions(DocumentKind kind, UUID after, int limit) throws IOException {
        var alias = properties.alias(kind);
        client.indices().refresh(r -> r.index(alias));
        var versions = new TreeMap<UUID, Long>(Comparator.comparing(UUID::toString));
        client.search(
                        s -> s.index(alias)
                                .source(source -> source.fetch(false))
                                .version(true)
                                .size(limit)
                                .sort(o -> o.field(f -> f.field("id")))
                                .searchAfter(FieldValue.of(after.toString())),
                        Void.class)
                .hits()
                .hits()
                .forEach(hit -> add(versions, hit));
        return versions;
    }

    /** The versions of those of the given documents that the index has. */
    Map<UUID, Long> versions(DocumentKind kind, Collection<UUID> ids) throws IOException {
        var alias = properties.alias(kind);
        client.indices().refresh(r -> r.index(alias));
        var versions = new HashMap<UUID, Long>();
        var hits = client.search(
                s -> s.index(alias)
                        .source(source -> source.fetch(false))
                        .version(true)
                        .size(ids.size())
                        .query(q -> q.ids(
                                i -> i.values(ids.stream().map(UUID::toString).toList()))),
                Void.class);
        hits.hits().hits().forEach(hit -> add(versions, hit));
        return versions;
    }

    /** How many documents can be found. */
    long count(DocumentKind kind) throws IOException {
        return client.count(c -> c.index(properties.alias(kind))).count();
    }

    void deleteDocument(DocumentKind kind, UUID id) throws IOException {
        client.delete(d -> d.index(properties.alias(kind)).id(id.toString()));
    }

    private static void add(Map<UUID, Long> versions, Hit<Void> hit) {
        versions.put(UUID.fromString(Objects.requireNonNull(hit.id())), Objects.requireNonNull(hit.version()));
    }

    private static @Nullable String fingerprint(@Nullable TypeMapping mapping) {
        var fingerprint = mapping == null ? null : mapping.meta().get("fingerprint");
        return fingerprint == null ? null : fingerprint.to(String.class);
    }
}
