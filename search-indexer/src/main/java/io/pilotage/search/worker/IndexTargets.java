package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which indices a write has to reach.
 *
 * <p>A worker has to read them after it has claimed its rows: then a row that it did not see in a new index was already
 * there when the scan that fills that index began.
 */
class IndexTargets {

    private final JdbcTemplate jdbc;

    IndexTargets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<DocumentKind, List<String>> all() {
        var targets = new EnumMap<DocumentKind, List<String>>(DocumentKind.class);
        for (var kind : DocumentKind.values()) {
            targets.put(kind, of(kind));
        }
        return targets;
    }

    List<String> of(DocumentKind kind) {
        return jdbc.query(
                "select name from search.search_index where kind = ? order by name",
                (row, number) -> row.getString("name"),
                kind.name());
    }

    void add(DocumentKind kind, String index) {
        jdbc.update(
                "insert into search.search_index (kind, name) values (?, ?) on conflict do nothing",
                kind.name(),
                index);
    }

    void remove(DocumentKind kind, String index) {
        jdbc.update("delete from search.search_index where kind = ? and name = ?", kind.name(), index);
    }
}
