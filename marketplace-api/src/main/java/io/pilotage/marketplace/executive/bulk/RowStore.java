package io.pilotage.marketplace.executive.bulk;

import static java.util.stream.Collectors.toMap;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ImportOutcome;
import io.pilotage.marketplace.executive.PublicationOutcome;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of imports, as they came and with what became of each. */
@Component
class RowStore {

    private static final String INSERT = "insert into executive.import_row (import, number, content) values (?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RowStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Waiting(int number, String content) {}

    record Unpublished(int number, ExecutiveId executive) {}

    void add(ImportId id, List<Waiting> rows) {
        batches.batchUpdate(
                INSERT,
                rows.stream()
                        .map(row -> new Object[] {id.value(), row.number(), row.content()})
                        .toList());
    }

    /** The next rows that nothing was done about, held until the transaction ends. */
    List<Waiting> waiting(ImportId id, int most) {
        return jdbc.sql("""
                        select number, content from executive.import_row
                        where import = :import and outcome is null order by number limit :most for update""")
                .param("import", id.value())
                .param("most", most)
                .query((row, number) -> new Waiting(row.getInt("number"), row.getString("content")))
                .list();
    }

    /** Notes what became of a row; its text is kept only while somebody may want it back. */
    void handled(
            ImportId id, int number, ImportOutcome outcome, @Nullable ExecutiveId executive, RowProblems problems) {
        jdbc.sql("""
                update executive.import_row
                set outcome = :outcome, executive = :executive, problems = :problems::jsonb,
                    content = case when :keep then content end
                where import = :import and number = :number""")
                .param("outcome", outcome.name())
                .param("executive", executive == null ? null : executive.value())
                .param("problems", StoredJson.MAPPER.writeValueAsString(problems.told()))
                .param("keep", !problems.isEmpty())
                .param("import", id.value())
                .param("number", number)
                .update();
    }

    /** The next profiles that publishing has not come to, held until the transaction ends. */
    List<Unpublished> unpublished(ImportId id, int most) {
        return jdbc.sql("""
                        select number, executive from executive.import_row
                        where import = :import and executive is not null and publication is null
                        order by number limit :most for update""")
                .param("import", id.value())
                .param("most", most)
                .query((row, number) ->
                        new Unpublished(row.getInt("number"), new ExecutiveId(row.getObject("executive", UUID.class))))
                .list();
    }

    void published(ImportId id, int number, PublicationOutcome outcome) {
        jdbc.sql("""
                update executive.import_row set publication = :outcome where import = :import and number = :number""")
                .param("outcome", outcome.name())
                .param("import", id.value())
                .param("number", number)
                .update();
    }

    /** Lets publishing come to every profile of an import again that it did not bring into sight. */
    void publishAgain(ImportId id) {
        jdbc.sql("""
                update executive.import_row set publication = null
                where import = :import and publication <> 'PUBLISHED'""").param("import", id.value()).update();
    }

    ImportCounts counts(ImportId id) {
        return counts(List.of(id)).getOrDefault(id, ImportCounts.NONE);
    }

    /** Imports without rows are left out. */
    Map<ImportId, ImportCounts> counts(List<ImportId> ids) {
        return jdbc
                .sql("""
                        select import, count(*) as rows, count(*) filter (where outcome is null) as waiting,
                               count(*) filter (where outcome = 'CREATED') as created,
                               count(*) filter (where outcome = 'UPDATED') as updated,
                               count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                               count(*) filter (where outcome = 'CLAIMED') as claimed,
                               count(*) filter (where outcome = 'REFUSED') as refused,
                               count(*) filter (where outcome <> 'REFUSED' and content is not null) as incomplete
                        from executive.import_row where import = any(:imports) group by import""")
                .param("imports", values(ids))
                .query((row, number) -> Map.entry(
                        importOf(row),
                        new ImportCounts(
                                row.getInt("rows"),
                                row.getInt("waiting"),
                                row.getInt("created"),
                                row.getInt("updated"),
                                row.getInt("unchanged"),
                                row.getInt("claimed"),
                                row.getInt("refused"),
                                row.getInt("incomplete"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Imports of which no row became a profile are left out. */
    Map<ImportId, PublicationCounts> publicationCounts(List<ImportId> ids) {
        return jdbc
                .sql("""
                        select import, count(*) filter (where publication is null) as waiting,
                               count(*) filter (where publication = 'PUBLISHED') as published,
                               count(*) filter (where publication = 'INCOMPLETE') as incomplete,
                               count(*) filter (where publication = 'QUESTIONED') as questioned,
                               count(*) filter (where publication = 'FAILED') as failed,
                               count(*) filter (where publication in ('UNCHANGED', 'CLAIMED')) as untouched
                        from executive.import_row where import = any(:imports) and executive is not null group by import""")
                .param("imports", values(ids))
                .query((row, number) -> Map.entry(
                        importOf(row),
                        new PublicationCounts(
                                row.getInt("waiting"),
                                row.getInt("published"),
                                row.getInt("incomplete"),
                                row.getInt("questioned"),
                                row.getInt("failed"),
                                row.getInt("untouched"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UUID[] values(List<ImportId> ids) {
        return ids.stream().map(ImportId::value).toArray(UUID[]::new);
    }

    private static ImportId importOf(ResultSet row) throws SQLException {
        return new ImportId(row.getObject("import", UUID.class));
    }

    /** Rows that need somebody's hand, at most so many, in the order of the file; those with higher numbers than this. */
    List<RowFormat.Row> needing(ImportId id, Attention attention, int after, int most) {
        return jdbc.sql("""
                        select number, content, problems from executive.import_row
                        where import = :import and content is not null and outcome is not null
                          and (outcome = 'REFUSED') = :refused and number > :after
                        order by number limit :most""")
                .param("import", id.value())
                .param("refused", attention == Attention.REFUSED)
                .param("after", after)
                .param("most", most)
                .query(RowStore::row)
                .list();
    }

    /** The profiles, at most so many, that publishing left alone because of their words. */
    List<Unpublished> questioned(ImportId id, int most) {
        return jdbc.sql("""
                        select number, executive from executive.import_row
                        where import = :import and publication = 'QUESTIONED' order by number limit :most""")
                .param("import", id.value())
                .param("most", most)
                .query((row, number) ->
                        new Unpublished(row.getInt("number"), new ExecutiveId(row.getObject("executive", UUID.class))))
                .list();
    }

    private static RowFormat.Row row(ResultSet row, int number) throws SQLException {
        return new RowFormat.Row(
                row.getInt("number"),
                row.getString("content"),
                List.of(StoredJson.MAPPER.readValue(row.getString("problems"), FieldError[].class)));
    }
}
