package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Quoted;
import io.pilotage.marketplace.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which executives a firm places: they join by their own decision, and either side ends it. */
@Service
@Transactional
public class Rosters {

    private final FirmRepository firms;
    private final Firms guard;
    private final Suspensions suspensions;
    private final People people;
    private final CurrentPerson current;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rosters(
            FirmRepository firms,
            Firms guard,
            Suspensions suspensions,
            People people,
            CurrentPerson current,
            Notifications notifications,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.firms = firms;
        this.guard = guard;
        this.suspensions = suspensions;
        this.people = people;
        this.current = current;
        this.notifications = notifications;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(PersonId person, Instant since) {}

    /**
     * The roster, for those who act for the firm.
     *
     * @param after the last person on the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public Slice<Placed> of(FirmId firm, @Nullable PersonId after, int limit) {
        guard.requireMember(firm);
        List<Row> rows = jdbc.sql("""
                        select person, since from firm.placement
                        where firm = :firm and (:after::uuid is null or person > :after::uuid)
                        order by person limit :limit""")
                .param("firm", firm.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit + 1)
                .query((row, number) -> new Row(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getTimestamp("since").toInstant()))
                .list();
        Map<PersonId, Person> known = people.all(rows.stream().map(Row::person).toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return Slice.of(rows, limit, row -> row.person().value().toString())
                .map(row -> new Placed(
                        row.person(),
                        Objects.requireNonNull(known.get(row.person())).name(),
                        row.since()));
    }

    /** The firm that places a person; empty for independent ones. */
    @Transactional(readOnly = true)
    public Optional<FirmDetails> placing(PersonId person) {
        return firms.findPlacing(person.value()).map(Firm::details);
    }

    /** A firm by its id, for other modules; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<FirmDetails> firm(FirmId id) {
        return firms.findById(id).map(Firm::details);
    }

    /** Everybody whom a firm places. */
    @Transactional(readOnly = true)
    public List<PersonId> everybody(FirmId firm) {
        return jdbc.sql("select person from firm.placement where firm = ? order by person")
                .param(firm.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Those of these people whom a suspended firm places. */
    @Transactional(readOnly = true)
    public Set<PersonId> placedBySuspended(Collection<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select person from firm.placement
                        where person in (:people) and firm in (select id from firm.firm where suspended)\
                        """)
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                        .set();
    }

    /** The firm that places the caller. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Optional<FirmDetails> mine() {
        return placing(current.requireId());
    }

    /** The caller is independent from now on. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public void leave() {
        PersonId me = current.requireId();
        Firm firm = firms.findPlacing(me.value()).orElseThrow(() -> new NotFound("placement of yours"));
        end(firm.details().id(), me);
        tellMembers(
                firm,
                Headline.of("Somebody left your roster"),
                Quoted.name(people.get(me).name()) + " has left the roster of "
                        + Quoted.name(firm.details().name()) + ".");
    }

    /** Takes somebody off the roster, who is told. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public void remove(FirmId id, PersonId person) {
        guard.requireMember(id);
        end(id, person);
        notifications.notify(new Notice(
                person,
                Headline.of("A firm does not place you any more"),
                Quoted.name(guard.get(id).name())
                        + " took you off its roster. Your profile says that you are independent from now on. Contracts that run go on as agreed.",
                "/profile"));
    }

    /**
     * Puts somebody on the roster who has decided so; nothing happens if they are on it.
     *
     * @throws AlreadyPlaced if another firm places them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(FirmId id, PersonId person) {
        Firm firm = firms.findAndHold(id.value()).orElseThrow(() -> new NotFound("firm"));
        suspensions.requireNone(SuspendableKind.FIRM, id.value());
        int placed = jdbc.sql("""
                        insert into firm.placement (person, firm, since) values (:person, :firm, :now)
                        on conflict (person) do nothing""")
                .param("person", person.value())
                .param("firm", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (placed == 0) {
            FirmDetails present = placing(person).orElseThrow();
            if (!present.id().equals(id)) {
                throw new AlreadyPlaced(present.name());
            }
            return;
        }
        events.publishEvent(new PlacementBegun(id, person));
        tellMembers(
                firm,
                Headline.of("Somebody joined your roster"),
                Quoted.name(people.get(person).name()) + " is on the roster of "
                        + Quoted.name(firm.details().name()) + " now.");
    }

    private void end(FirmId id, PersonId person) {
        int ended = jdbc.sql("delete from firm.placement where person = :person and firm = :firm")
                .param("person", person.value())
                .param("firm", id.value())
                .update();
        if (ended == 0) {
            throw new NotFound("executive on this roster");
        }
        events.publishEvent(new PlacementEnded(id, person));
    }

    private void tellMembers(Firm firm, Headline headline, String what) {
        firm.members().forEach(member -> notifications.notify(new Notice(member, headline, what, "/firm")));
    }
}
