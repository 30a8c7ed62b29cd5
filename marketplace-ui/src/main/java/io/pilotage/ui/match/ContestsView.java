package io.pilotage.ui.match;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.matching.ContestDetails;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The matches that people contested, oldest first, with exactly what was computed and a form to answer. */
@Route("match-contests")
@RolesAllowed({"MODERATOR", "ADMIN"})
@Menu(title = "match.contests", icon = "vaadin:scale", order = 62)
final class ContestsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final MatchContests contests;
    private final Clock clock;
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("match.more"));
    private @Nullable UUID last;

    ContestsView(MatchContests contests, Clock clock) {
        super("");
        this.contests = contests;
        this.clock = clock;
        header().heading(getTranslation("match.contests")).lead(getTranslation("match.contests.lead"));
        count.addClassName("note");
        count.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        more.addClickListener(event -> append());
        add(count, list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        last = null;
        list.removeAll();
        append();
    }

    private void append() {
        Slice<ContestDetails> page = contests.queue(last, PAGE);
        page.items().forEach(waiting -> list.add(new ContestCard(waiting, clock, contests, this::answered)));
        String next = page.next();
        last = next == null ? null : UUID.fromString(next);
        more.setVisible(next != null);
        counted();
    }

    private void answered(ContestCard card) {
        list.remove(card);
        counted();
    }

    private void counted() {
        long waiting = list.getChildren().filter(ContestCard.class::isInstance).count();
        count.setText(getTranslation(last == null ? "match.contests.count" : "match.contests.count.more", waiting));
        if (waiting == 0) {
            list.removeAll();
            list.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("match.contests.none.title"),
                    getTranslation("match.contests.none.words")));
        }
    }
}
