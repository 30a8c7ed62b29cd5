package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.web.Standing;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which organisations somebody acts, and with which permissions. */
@Component
class MemberStanding implements Standing {

    private final JdbcClient jdbc;

    MemberStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(String caller) {
        return jdbc
                .sql("select organisation, permissions from organisation.member where person = :person")
                .param("person", UUID.fromString(caller))
                .query((row, number) -> rights(
                        row.getObject("organisation", UUID.class),
                        StoredJson.MAPPER.readValue(row.getString("permissions"), Permissions.class)))
                .list()
                .stream()
                .flatMap(rights -> rights)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> rights(UUID organisation, Permissions permissions) {
        return Stream.concat(
                Stream.of(organisation.toString()),
                permissions.granted().stream().map(permission -> organisation + " " + permission));
    }
}
