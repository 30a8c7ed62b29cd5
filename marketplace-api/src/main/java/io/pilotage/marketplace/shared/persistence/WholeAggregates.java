package io.pilotage.marketplace.shared.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a page of aggregates whole: one statement for the roots and one for each kind of part, however many there are. A repository's
 * query asks for the parts of each aggregate anew. Parts of parts are not read.
 */
@Component
public class WholeAggregates {

    private final JdbcClient jdbc;
    private final JdbcConverter converter;

    WholeAggregates(JdbcClient jdbc, JdbcConverter converter) {
        this.jdbc = jdbc;
        this.converter = converter;
    }

    /** The aggregates with these ids, in the order of the ids; unknown ids are left out. */
    public <T> List<T> read(Class<T> type, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        RelationalPersistentEntity<?> root = entity(type);
        Map<UUID, RowDocument> rows = rows(root, root.getIdColumn(), ids).stream()
                .collect(toMap(row -> id(row, root.getIdColumn()), Function.identity()));
        for (RelationalPersistentProperty property : root) {
            if (property.isCollectionLike() && property.isEntity()) {
                addParts(rows, root, property);
            }
        }
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> converter.read(type, row))
                .toList();
    }

    private void addParts(
            Map<UUID, RowDocument> rows, RelationalPersistentEntity<?> root, RelationalPersistentProperty property) {
        SqlIdentifier back = property.getReverseColumnName(root);
        Map<UUID, List<RowDocument>> parts =
                rows(entity(property.getActualType()), back, List.copyOf(rows.keySet())).stream()
                        .collect(groupingBy(part -> id(part, back)));
        rows.forEach((id, row) -> row.put(plain(property.getColumnName()), parts.getOrDefault(id, List.of())));
    }

    private List<RowDocument> rows(RelationalPersistentEntity<?> entity, SqlIdentifier column, List<UUID> ids) {
        return jdbc
                .sql("select * from " + plain(entity.getQualifiedTableName()) + " where " + plain(column)
                        + " = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query()
                .listOfRows()
                .stream()
                .map(RowDocument::new)
                .toList();
    }

    private RelationalPersistentEntity<?> entity(Class<?> type) {
        return converter.getMappingContext().getRequiredPersistentEntity(type);
    }

    private static UUID id(RowDocument row, SqlIdentifier column) {
        return (UUID) Objects.requireNonNull(row.get(plain(column)));
    }

    private static String plain(SqlIdentifier identifier) {
        return identifier.toSql(IdentifierProcessing.NONE);
    }
}
