package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.web.CallerRights;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which firms somebody acts. */
@Component
class FirmRights implements CallerRights {

    private final JdbcClient jdbc;

    FirmRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(String caller) {
        return Set.copyOf(jdbc.sql("select firm from firm.member where person = ?")
                .param(UUID.fromString(caller))
                .query((row, number) -> row.getString("firm"))
                .list());
    }
}
