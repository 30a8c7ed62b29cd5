package io.pilotage.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.audit.AuditEntry;
import io.pilotage.marketplace.audit.AuditLog;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit log, newest first; the subject that it is limited to is in the address. */
@Route("audit")
@RolesAllowed("ADMIN")
@Menu(title = "audit.heading", icon = "vaadin:file-tree", order = 70)
final class AuditView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final People people;
    private final Clock clock;
    private final TextField subject = new TextField(getTranslation("audit.subject"));
    private final PagedList<AuditEntry> entries;
    private @Nullable UUID only;

    AuditView(AuditLog log, People people, Clock clock) {
        super("");
        this.people = people;
        this.clock = clock;
        header().heading(getTranslation("audit.heading")).lead(getTranslation("audit.lead"));
        subject.setHelperText(getTranslation("audit.subject.help"));
        subject.setClearButtonVisible(true);
        subject.setWidth("min(26rem, 100%)");
        subject.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                limit(event.getValue().strip());
            }
        });
        this.entries = new PagedList<>(
                PAGE,
                (last, limit) -> log.entries(only, last, limit),
                this::cards,
                getTranslation("audit.older"),
                () -> new EmptyState(
                        VaadinIcon.FILE_TREE,
                        getTranslation("audit.empty.title"),
                        getTranslation("audit.empty.words")));
        add(new ChainProof(log), subject, entries);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String address = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("subject")
                .orElse("");
        subject.setValue(address);
        only = id(address).orElse(null);
        subject.setInvalid(!address.isEmpty() && only == null);
        subject.setErrorMessage(getTranslation("audit.subject.wrong"));
        entries.show();
    }

    private Stream<EntryCard> cards(List<AuditEntry> page) {
        Map<UUID, String> names = names(page);
        return page.stream()
                .map(entry -> new EntryCard(
                        entry,
                        entry.actor() == null
                                ? getTranslation("audit.system")
                                : names.getOrDefault(
                                        entry.actor(), entry.actor().toString()),
                        clock));
    }

    private Map<UUID, String> names(List<AuditEntry> shown) {
        return people
                .all(shown.stream()
                        .map(AuditEntry::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(PersonId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name));
    }

    private static void limit(String to) {
        UI.getCurrent()
                .navigate(AuditView.class, to.isEmpty() ? QueryParameters.empty() : QueryParameters.of("subject", to));
    }

    private static Optional<UUID> id(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
