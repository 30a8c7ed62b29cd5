package io.pilotage.ui.approval;

import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.DeclinedApproval;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * How it stands with the second person's word about a thing.
 *
 * @param asker who wants it, while it waits; else empty
 * @param decliner who said no the last time, if nobody asked again; else empty
 * @param why the reason for that no, or empty
 */
public record SecondWord(String asker, String decliner, String why) {

    public static SecondWord about(ApprovalKind kind, UUID thing, SecondApprovals approvals, People people) {
        Optional<String> asker = approvals.about(kind, thing).map(waiting -> name(people, waiting.askedBy()));
        Optional<DeclinedApproval> no = asker.isPresent() ? Optional.empty() : approvals.declined(kind, thing);
        return new SecondWord(
                asker.orElse(""),
                no.map(declined -> name(people, declined.by())).orElse(""),
                no.map(DeclinedApproval::why).orElse(""));
    }

    public boolean waits() {
        return !asker.isEmpty();
    }

    public boolean declined() {
        return !why.isEmpty();
    }

    private static String name(People people, PersonId person) {
        return people.find(person).map(Person::name).orElse("?");
    }
}
