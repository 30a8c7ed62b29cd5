package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.Suspendable;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspended;
import io.pilotage.marketplace.moderation.SuspensionLifted;
import io.pilotage.marketplace.shared.NotFound;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Firms as moderators suspend them: those who act for it and those whom it places are concerned. */
@Component
class SuspendableFirms implements Suspendable {

    private final FirmRepository firms;
    private final JdbcClient jdbc;

    SuspendableFirms(FirmRepository firms, JdbcClient jdbc) {
        this.firms = firms;
        this.jdbc = jdbc;
    }

    @Override
    public SuspendableKind kind() {
        return SuspendableKind.FIRM;
    }

    @Override
    public String nameOf(UUID subject) {
        return load(subject).details().name();
    }

    @Override
    public Set<PersonId> concerned(UUID subject) {
        return new HashSet<>(jdbc.sql("""
                        select person from firm.member where firm = :firm
                        union select person from firm.placement where firm = :firm""")
                .param("firm", subject)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list());
    }

    @Override
    public Set<UUID> of(PersonId person) {
        return firms.findIdsOf(person.value());
    }

    @EventListener
    void on(Suspended event) {
        if (event.kind() == SuspendableKind.FIRM) {
            change(event.suspended(), true);
        }
    }

    @EventListener
    void on(SuspensionLifted event) {
        if (event.kind() == SuspendableKind.FIRM) {
            change(event.suspended(), false);
        }
    }

    private void change(UUID subject, boolean suspended) {
        Firm firm = load(subject);
        firm.suspended(suspended);
        firms.save(firm);
    }

    private Firm load(UUID id) {
        return firms.findById(new FirmId(id)).orElseThrow(() -> new NotFound("firm"));
    }
}
