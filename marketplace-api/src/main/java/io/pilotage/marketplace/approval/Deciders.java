package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who decides about what waits, and what they hear of it. A permission counts only once it is old enough for colleagues to have noticed
 * who got it: else one stolen session could make the second person, too.
 */
@Component
class Deciders {

    private static final String PAGE = "/approvals";

    private final Organisations organisations;
    private final Executives executives;
    private final Sides sides;
    private final People people;
    private final CurrentPerson current;
    private final Notifications notifications;
    private final Clock clock;
    private final Duration noticed;

    Deciders(
            Organisations organisations,
            Executives executives,
            Sides sides,
            People people,
            CurrentPerson current,
            Notifications notifications,
            Clock clock,
            @Value("${pilotage.approval.granted-before:24h}") Duration noticed) {
        this.organisations = organisations;
        this.executives = executives;
        this.sides = sides;
        this.people = people;
        this.current = current;
        this.notifications = notifications;
        this.clock = clock;
        this.noticed = noticed;
    }

    /**
     * The guard of both people.
     *
     * @throws GrantedLately if this person may do it for the payer, but not for long enough
     */
    void requireGrantedBefore(PersonId person, OrganisationId payer, @Nullable Permission permission) {
        if (permission != null) {
            organisations
                    .grantedAt(payer, person, permission)
                    .map(granted -> granted.plus(noticed))
                    .filter(clock.instant()::isBefore)
                    .ifPresent(from -> {
                        throw new GrantedLately(from);
                    });
        }
    }

    /**
     * Whether the caller, who is {@code person}, may decide: never who asked, and never staff who act for a side. Staff may go on where
     * no colleague could decide when it was asked.
     */
    boolean include(PersonId person, WaitingApproval waiting) {
        return !among(person, List.of(waiting)).isEmpty();
    }

    /** Whether who asked might do so still; the wish of somebody who has lost the permission since, or the role, is nobody's. */
    boolean stands(WaitingApproval waiting) {
        return stands(
                waiting,
                organisations.membersOf(List.of(waiting.payer())).getOrDefault(waiting.payer(), Set.of()),
                people.admins());
    }

    private static boolean stands(WaitingApproval waiting, Set<Member> payer, List<PersonId> admins) {
        Permission needed = waiting.permission();
        return needed == null
                ? admins.contains(waiting.askedBy())
                : payer.stream()
                        .anyMatch(member ->
                                member.person().equals(waiting.askedBy()) && member.heldAt(waiting.askedAt(), needed));
    }

    /** Those about which the caller may decide, as {@link #include}; with as many questions for many as for one. */
    List<WaitingApproval> among(PersonId person, List<WaitingApproval> all) {
        var members = organisations.membersOf(
                all.stream().map(WaitingApproval::payer).distinct().toList());
        var payees = executives.people(
                all.stream().map(WaitingApproval::payee).distinct().toList());
        List<PersonId> admins = people.admins();
        boolean admin = current.has("ADMIN");
        Instant now = clock.instant();
        return all.stream()
                .filter(waiting -> !person.equals(waiting.askedBy()))
                .filter(waiting -> {
                    Set<Member> payer = members.getOrDefault(waiting.payer(), Set.of());
                    PersonId payee = payees.get(waiting.payee());
                    boolean decides = others(waiting, payer, payee, now).contains(person)
                            || admin
                                    && others(waiting, payer, payee, waiting.askedAt())
                                            .isEmpty()
                                    && !person.equals(payee)
                                    && payer.stream()
                                            .noneMatch(member -> member.person().equals(person));
                    return decides && stands(waiting, payer, admins);
                })
                .toList();
    }

    /** Those about which no member could decide when it was asked; with as many questions for many as for one. */
    List<WaitingApproval> leftToStaff(List<WaitingApproval> all) {
        var members = organisations.membersOf(
                all.stream().map(WaitingApproval::payer).distinct().toList());
        var payees = executives.people(
                all.stream().map(WaitingApproval::payee).distinct().toList());
        return all.stream()
                .filter(waiting -> others(
                                waiting,
                                members.getOrDefault(waiting.payer(), Set.of()),
                                payees.get(waiting.payee()),
                                waiting.askedAt())
                        .isEmpty())
                .toList();
    }

    void tellOf(WaitingApproval asked) {
        Headline headline = Headline.of("{} waits for your approval", asked.amount());
        String body = asked.words() + ": " + people.get(asked.askedBy()).name()
                + " has approved it; so much money needs a second person.";
        all(asked).forEach(decider -> notifications.notify(new Notice(decider, headline, body, PAGE)));
    }

    void tellOfRefusal(WaitingApproval asked, String reason) {
        notifications.notify(new Notice(
                asked.askedBy(),
                Headline.of("{} was not approved by the second person", asked.amount()),
                asked.words() + ":" + OutsideText.setOff(reason),
                asked.page()));
    }

    private Collection<PersonId> all(WaitingApproval asked) {
        Set<Member> payer = organisations.membersOf(List.of(asked.payer())).getOrDefault(asked.payer(), Set.of());
        PersonId payee = executives.people(List.of(asked.payee())).get(asked.payee());
        Set<PersonId> members = others(asked, payer, payee, asked.askedAt());
        return members.isEmpty()
                ? people.admins().stream()
                        .filter(admin ->
                                !admin.equals(asked.askedBy()) && sides.isNeither(admin, asked.payer(), asked.payee()))
                        .toList()
                : members;
    }

    /** The members who could decide then. */
    private Set<PersonId> others(WaitingApproval waiting, Set<Member> payer, @Nullable PersonId payee, Instant then) {
        Permission needed = waiting.permission();
        return needed == null
                ? Set.of()
                : payer.stream()
                        .filter(member -> !member.program() && member.heldAt(then.minus(noticed), needed))
                        .map(Member::person)
                        .filter(person -> !person.equals(waiting.askedBy()) && !person.equals(payee))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
