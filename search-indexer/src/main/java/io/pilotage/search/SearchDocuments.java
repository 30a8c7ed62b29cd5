package io.pilotage.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, in the caller's transaction, what the index has to show once that transaction has committed.
 *
 * <p>The version of a thing must grow with every call for it; a call that is not newer than what is recorded changes
 * nothing. So calls may be repeated and may arrive in any order.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class SearchDocuments {

    private static final String UPSERT = """
            insert into search.search_document as d (kind, id, version, body)
            values (:kind, :id, :version, cast(:body as jsonb))
            on conflict (kind, id) do update
               set version = excluded.version, body = excluded.body, changed_at = excluded.changed_at,
                   attempts = 0, last_error = null, next_attempt_at = excluded.next_attempt_at
             where d.version < excluded.version
            """;

    private final JdbcClient jdbc;

    SearchDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the document searchable in place of any older version of it. */
    public void put(DocumentKind kind, UUID id, long version, SearchDocument body) {
        if (body.documentKind() != kind || !body.id().equals(id)) {
            throw new IllegalArgumentException("body is " + body.documentKind() + " " + body.id());
        }
        record(kind, id, version, SearchJson.MAPPER.writeValueAsString(body));
    }

    /** Takes the thing out of search; only a newer {@code put} brings it back. */
    public void remove(DocumentKind kind, UUID id, long version) {
        record(kind, id, version, null);
    }

    private void record(DocumentKind kind, UUID id, long version, @Nullable String body) {
        jdbc.sql(UPSERT)
                .param("kind", kind.name())
                .param("id", id)
                .param("version", version)
                .param("body", body)
                .update();
    }
}
