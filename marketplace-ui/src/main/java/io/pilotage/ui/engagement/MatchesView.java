package io.pilotage.ui.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.MatchBases;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.SearchDown;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The executives who suit an engagement, best first, each with the reasons, and what the order rests on. */
@Route(Addresses.LIST + "/:engagement/matches")
@RolesAllowed("ORGANISATION_MEMBER")
final class MatchesView extends WorkspacePage {

    private static final int PAGE = 10;

    private final Matching matching;
    private final MatchBases bases;
    private final MatchContests contests;
    private final Div list = new Div();
    private final Map<UUID, Integer> places = new HashMap<>();
    private Map<UUID, Integer> before = Map.of();

    MatchesView(
            Engagements engagements,
            Organisations organisations,
            Matching matching,
            MatchBases bases,
            MatchContests contests) {
        super(engagements, organisations, Part.MATCHES);
        this.matching = matching;
        this.bases = bases;
        this.contests = contests;
        list.addClassName("stack");
    }

    @Override
    protected void show(EngagementDetails engagement) {
        Details basis = new Details(
                getTranslation("engagement.basis"),
                new MatchBasisForm(bases, bases.get(engagement.id()), () -> rank(engagement)));
        basis.addClassName("panel");
        content().removeAll();
        content().add(new Paragraph(getTranslation("engagement.match.lead")), basis, list);
        places.clear();
        rank(engagement);
    }

    /** From the start; those who were shown before tell where they stood. */
    private void rank(EngagementDetails engagement) {
        before = Map.copyOf(places);
        places.clear();
        list.removeAll();
        append(engagement, null);
    }

    private void append(EngagementDetails engagement, @Nullable String after) {
        Slice<Match> page;
        try {
            page = matching.executivesFor(engagement.id(), after, PAGE);
        } catch (SearchUnavailable down) {
            list.add(new SearchDown(() -> rank(engagement)));
            return;
        } catch (InvalidInput outdated) {
            if (after == null) {
                throw outdated;
            }
            // Somebody has changed the weights since the page before: the order is another now.
            rank(engagement);
            return;
        }
        for (Match match : page.items()) {
            int place = places.size() + 1;
            places.put(match.id(), place);
            list.add(new MatchCard(match, place, before.get(match.id()), contests));
        }
        if (places.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation("engagement.match.none.title"),
                    getTranslation("engagement.match.none.words")));
        }
        String next = page.next();
        if (next != null) {
            Button more = new Button(getTranslation("engagement.match.more"));
            more.addClickListener(event -> {
                list.remove(more);
                append(engagement, next);
            });
            list.add(more);
        }
    }
}
