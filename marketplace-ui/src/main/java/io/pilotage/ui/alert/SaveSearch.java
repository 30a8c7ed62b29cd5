package io.pilotage.ui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The button that saves what a search page asks at the moment, for those on the side that looks. */
@Component
public class SaveSearch {

    private final SavedSearches searches;
    private final CurrentPerson current;
    private final BrowserSession session;

    SaveSearch(SavedSearches searches, CurrentPerson current, BrowserSession session) {
        this.searches = searches;
        this.current = current;
        this.session = session;
    }

    /** Empty for visitors and for everybody who is no executive. */
    public Optional<Button> engagements(Supplier<EngagementQuery> asked) {
        return button(
                "EXECUTIVE",
                () -> SaveSearchDialog.forEngagements(EngagementSearchRequest.of(asked.get()), searches, email()));
    }

    /** Empty for visitors and for everybody who does not act for an organisation. */
    public Optional<Button> executives(Supplier<ExecutiveQuery> asked) {
        return button(
                "ORGANISATION_MEMBER",
                () -> SaveSearchDialog.forExecutives(ExecutiveSearchRequest.of(asked.get()), searches, email()));
    }

    private Optional<Button> button(String role, Supplier<SaveSearchDialog> dialog) {
        return session.has(role)
                ? Optional.of(new Button(
                        I18NProvider.translate("alert.save"),
                        VaadinIcon.BOOKMARK.create(),
                        event -> dialog.get().open()))
                : Optional.empty();
    }

    private String email() {
        return current.require().email();
    }
}
