package io.pilotage.ui.match;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;

/** Lets a person say that a match is wrong; the moderators see exactly what was computed. */
public final class ContestButton extends Button {

    public ContestButton(MatchContests contests, Match match) {
        setText(getTranslation("match.contest"));
        SpokenName.of(this, match.title());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(event -> new BindingAct(getTranslation("match.contest.question", match.title()))
                .happens(getTranslation("match.contest.happens"))
                .toWhom(getTranslation("match.contest.to-whom"))
                .confirmWithReason(
                        match.id(),
                        getTranslation("match.contest.send"),
                        getTranslation("match.contest.reason"),
                        reason -> {
                            contests.contest(match.shown(), reason);
                            setEnabled(false);
                            Toast.done(getTranslation("match.contest.done"));
                        })
                .open());
    }
}
