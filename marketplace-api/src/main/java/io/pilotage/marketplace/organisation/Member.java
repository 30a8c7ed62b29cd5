package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person or a program that acts for an organisation.
 *
 * @param keeper the member in whose hands a program's secret is; null for people
 * @param grants since when they may do what they may
 */
@Table(schema = "organisation", name = "member")
public record Member(
        PersonId person, Permissions permissions, @Nullable PersonId keeper, Grants grants) {

    public Member {
        if (keeper != null && permissions.include(Permission.MANAGE_MEMBERS)) {
            throw new ProgramsManageNobody();
        }
    }

    static Member founder(PersonId person) {
        return new Member(person, Permissions.all(), null, Grants.none());
    }

    static Member admitted(PersonId person, Permissions permissions, Instant now) {
        return new Member(person, Permissions.none(), null, Grants.none()).permitted(permissions, now);
    }

    static Member program(PersonId program, Permissions permissions, PersonId keeper) {
        return new Member(program, permissions, keeper, Grants.none());
    }

    public boolean program() {
        return keeper != null;
    }

    Member permitted(Permissions changed, Instant now) {
        return new Member(person, changed, keeper, grants.changed(permissions.granted(), changed.granted(), now));
    }

    /** Whether they hold it, and did so then if they were granted it at all. */
    public boolean heldAt(Instant then, Permission permission) {
        return permissions.include(permission)
                && grants.momentOf(permission).filter(then::isBefore).isEmpty();
    }

    Member with(Permissions fewer) {
        return new Member(person, fewer, keeper, grants);
    }

    /** What is left for a program of a keeper who may do this. */
    Member within(Permissions keepers) {
        Set<Permission> both = new HashSet<>(permissions.granted());
        both.retainAll(keepers.granted());
        return with(new Permissions(both));
    }
}
