package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.web.CallerRights;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which organisations somebody acts, and with which permissions; a program with no more than its keeper has now. */
@Component
class MemberRights implements CallerRights {

    private final JdbcClient jdbc;
    private final Suspensions suspensions;

    MemberRights(JdbcClient jdbc, Suspensions suspensions) {
        this.jdbc = jdbc;
        this.suspensions = suspensions;
    }

    private record Held(
            UUID organisation, Member member, @Nullable Permissions keepers) {}

    @Override
    public Set<String> of(String caller) {
        return jdbc
                .sql("""
                    select m.organisation, m.permissions, m.keeper, k.permissions as keepers
                    from organisation.member m
                    left join organisation.member k on k.organisation = m.organisation and k.person = m.keeper
                    where m.person = :person\
                    """)
                .param("person", UUID.fromString(caller))
                .query((row, number) -> {
                    UUID keeper = row.getObject("keeper", UUID.class);
                    String keepers = row.getString("keepers");
                    return new Held(
                            row.getObject("organisation", UUID.class),
                            new Member(
                                    new PersonId(UUID.fromString(caller)),
                                    permissions(row.getString("permissions")),
                                    keeper == null ? null : new PersonId(keeper),
                                    Grants.none()),
                            keepers == null ? null : permissions(keepers));
                })
                .list()
                .stream()
                .flatMap(this::rights)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> rights(Held held) {
        PersonId keeper = held.member().keeper();
        if (keeper == null) {
            return rights(held.organisation(), held.member());
        }
        return held.keepers() == null || suspensions.stands(SuspendableKind.PERSON, keeper.value())
                ? Stream.empty()
                : rights(held.organisation(), held.member().within(held.keepers()));
    }

    private static Stream<String> rights(UUID organisation, Member member) {
        return Stream.concat(
                Stream.of(organisation.toString()),
                member.permissions().granted().stream().map(permission -> organisation + " " + permission));
    }

    private static Permissions permissions(String stored) {
        return StoredJson.MAPPER.readValue(stored, Permissions.class);
    }
}
