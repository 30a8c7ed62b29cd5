package io.pilotage.ui.match;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.SearchDown;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The open engagements that suit an executive, best first, each with why and what is missing. */
@Route("matches")
@RolesAllowed("EXECUTIVE")
@Menu(title = "match.mine", icon = "vaadin:connect", order = 11)
final class MyMatchesView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 10;

    private final Matching matching;
    private final MatchContests contests;
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("match.more"));
    private @Nullable String next;

    MyMatchesView(Matching matching, MatchContests contests) {
        super("");
        this.matching = matching;
        this.contests = contests;
        header().heading(getTranslation("match.mine")).lead(getTranslation("match.mine.lead"));
        list.addClassName("stack");
        more.setDisableOnClick(true);
        more.addClickListener(event -> append(next));
        add(list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rank();
    }

    private void rank() {
        list.removeAll();
        append(null);
    }

    private void append(@Nullable String after) {
        more.setVisible(false);
        try {
            Slice<Match> page = matching.engagementsForMe(after, PAGE);
            page.items().forEach(match -> list.add(card(match)));
            next = page.next();
            more.setVisible(next != null);
            more.setEnabled(true);
            if (list.getComponentCount() == 0) {
                list.add(new EmptyState(
                        VaadinIcon.CONNECT,
                        getTranslation("match.none.title"),
                        getTranslation("match.none.words"),
                        new Anchor("profile", getTranslation("match.none.profile"))));
            }
        } catch (SearchUnavailable down) {
            list.add(new SearchDown(this::rank));
        } catch (InvalidInput outdated) {
            if (after == null) {
                throw outdated;
            }
            // The profile has changed since the page before: the order is another now.
            rank();
        }
    }

    private Article card(Match match) {
        Span score = new Span(getTranslation("match.score", Math.round(match.score() * 100)));
        score.addClassName("figures");
        Div top = new Div(new H2(new Anchor("engagements/" + match.id(), match.title())), score);
        top.addClassName("panel-top");
        Article card = new Article(
                top,
                new Paragraph(match.subtitle()),
                new MatchWhy(match.criteria(), "match.why-you"),
                new ContestButton(contests, match));
        card.addClassName("panel");
        return card;
    }
}
