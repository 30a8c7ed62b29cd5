package io.pilotage.ui.match;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.matching.Computation;
import io.pilotage.marketplace.matching.ContestDetails;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.Toast;
import java.time.Clock;
import java.util.function.Consumer;

/** One contested match: the doubt, what was computed and from which versions, and the answer to write. */
final class ContestCard extends CheckedForm {

    private final TextArea answer = field("answer", new TextArea(getTranslation("match.answer")));

    ContestCard(ContestDetails contest, Clock clock, MatchContests contests, Consumer<ContestCard> answered) {
        addClassName("panel");
        Computation computed = contest.match().computed();
        Span score = new Span(getTranslation("match.score", Math.round(computed.score() * 100)));
        score.addClassName("figures");
        Div top = new Div(new H2(contest.engagementTitle() + " · " + contest.executiveName()), score);
        top.addClassName("panel-top");
        Paragraph reason = new Paragraph(contest.reason());
        reason.addClassName("written");
        answer.setWidthFull();
        answer.setMaxLength(2000);
        answer.setRequiredIndicatorVisible(true);
        answer.setHelperText(getTranslation("match.answer.help"));
        Button send = new Button(getTranslation("match.answer.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            if (submit(() -> contests.answer(contest.id(), answer.getValue()))) {
                Toast.done(getTranslation("match.answer.done"));
                answered.accept(this);
            }
            send.setEnabled(true);
        });
        add(
                top,
                new RelativeTime(contest.contestedAt(), clock),
                reason,
                facts(contest),
                new Details(getTranslation("match.computed"), MatchWhy.bars(computed.criteria())),
                answer,
                unplaced(),
                send);
        keep("contest/" + contest.id().value());
    }

    private DescriptionList facts(ContestDetails contest) {
        Computation computed = contest.match().computed();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "match.fact.side",
                new Span(getTranslation("match.side." + contest.match().shownTo())));
        fact(
                facts,
                "match.fact.shown",
                new Span(getTranslation(
                        "match.fact.shown.words",
                        RelativeTime.absolute(contest.match().firstShownAt()),
                        RelativeTime.absolute(contest.match().lastShownAt()))));
        fact(
                facts,
                "match.fact.versions",
                new Span(getTranslation(
                        "match.fact.versions.words",
                        computed.rules(),
                        computed.engagement(),
                        computed.basis(),
                        computed.profile())));
        Double nearness = computed.nearness();
        if (nearness != null) {
            fact(facts, "match.fact.nearness", new Span(Math.round(nearness * 100) + " %"));
        }
        fact(
                facts,
                "match.fact.pages",
                new Span(
                        new Anchor(
                                "engagements/" + contest.match().engagement().value(),
                                getTranslation("match.fact.engagement")),
                        new Span(" · "),
                        new Anchor(
                                "executives/" + contest.match().executive().value(),
                                getTranslation("match.fact.profile"))));
        return facts;
    }

    private void fact(DescriptionList facts, String key, Span words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
    }
}
