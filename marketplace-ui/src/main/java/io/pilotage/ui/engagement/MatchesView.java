package io.pilotage.ui.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The executives who suit an engagement, best first, each with the reasons. */
@Route(Addresses.LIST + "/:engagement/matches")
@RolesAllowed("ORGANISATION_MEMBER")
final class MatchesView extends WorkspacePage {

    private static final int PAGE = 10;

    private final Matching matching;

    MatchesView(Engagements engagements, Organisations organisations, Matching matching) {
        super(engagements, organisations, Part.MATCHES);
        this.matching = matching;
    }

    @Override
    protected void show(EngagementDetails engagement) {
        content().add(new Paragraph(getTranslation("engagement.match.lead")));
        append(engagement, null);
    }

    private void append(EngagementDetails engagement, @Nullable String after) {
        Slice<Match> page;
        try {
            page = matching.executivesFor(engagement.id(), after, PAGE);
        } catch (SearchUnavailable | RuleViolation down) {
            content().add(empty(VaadinIcon.TOOLS, "engagement.match.down"));
            return;
        }
        page.items().forEach(match -> content().add(new MatchCard(match)));
        if (after == null && page.items().isEmpty()) {
            content().add(empty(VaadinIcon.USERS, "engagement.match.none"));
        }
        String next = page.next();
        if (next != null) {
            Button more = new Button(getTranslation("engagement.match.more"));
            more.addClickListener(event -> {
                content().remove(more);
                append(engagement, next);
            });
            content().add(more);
        }
    }

    private EmptyState empty(VaadinIcon icon, String key) {
        return new EmptyState(icon, getTranslation(key + ".title"), getTranslation(key + ".words"));
    }
}
