package io.pilotage.ui.engagement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.engagement.Questions;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.notification.LiveRefresh;
import io.pilotage.ui.question.QuestionsSection;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an engagement stands, its dates, what was asked for, and the ways to end it. */
@Route(Addresses.LIST + "/:engagement")
@RolesAllowed("ORGANISATION_MEMBER")
final class OverviewView extends WorkspacePage {

    private final Clock clock;
    private final Organisations organisations;
    private final CurrentPerson current;
    private final QuestionsSection questions;
    private final Div actions = new Div();
    private final Div standingPlace = new Div();
    private final Div briefPlace = new Div();
    private final Endings endings;

    OverviewView(
            Engagements engagements,
            Organisations organisations,
            Questions questions,
            CurrentPerson current,
            Clock clock,
            LiveRefresh live) {
        super(engagements, organisations, Part.OVERVIEW);
        this.organisations = organisations;
        this.current = current;
        this.questions = new QuestionsSection(questions, clock);
        this.clock = clock;
        this.endings = new Endings(engagements, this::refresh);
        actions.addClassName("page-actions");
        header().secondary(actions);
        for (Div place : List.of(standingPlace, briefPlace)) {
            place.addClassName("stack");
        }
        content().add(standingPlace, this.questions, briefPlace);
        live.of(this, this::refresh);
    }

    @Override
    protected void show(EngagementDetails engagement) {
        actions.removeAll();
        endings.open(engagement).forEach(actions::add);
        Section standing = new Section(
                new H2(getTranslation("engagement.standing")),
                new Paragraph(getTranslation(StateWords.nextKey(engagement))));
        standing.addClassName("panel");
        written(standing, "engagement.review-note", engagement.reviewNote());
        written(standing, "engagement.reason", engagement.reason());
        onward(standing, engagement);
        standing.add(dates(engagement));
        if (engagement.publishedAt() != null) {
            standing.add(
                    new Anchor("engagements/" + engagement.id().value(), getTranslation("engagement.public-page")));
        }
        standingPlace.removeAll();
        standingPlace.add(standing);
        questions.setVisible(engagement.publishedAt() != null);
        if (engagement.publishedAt() != null) {
            questions.show(engagement, false, answers(engagement));
        }
        briefPlace.removeAll();
        briefPlace.add(new BriefText(engagement.brief()));
    }

    private boolean answers(EngagementDetails engagement) {
        return organisations
                .membersWith(engagement.organisation().id(), Permission.ANSWER_QUESTIONS)
                .contains(current.requireId());
    }

    private void written(Section standing, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            Paragraph quoted = new Paragraph(words);
            quoted.addClassNames("written", "quoted");
            standing.add(new Span(getTranslation(key)), quoted);
        }
    }

    private void onward(Section standing, EngagementDetails engagement) {
        switch (engagement.state()) {
            case DRAFT -> standing.add(way("engagement.go.brief", Addresses.brief(engagement.id())));
            case CLOSED, EVALUATING -> standing.add(way("engagement.go.bids", Addresses.bids(engagement.id())));
            case PUBLISHED -> standing.add(way("engagement.go.matches", Addresses.matches(engagement.id())));
            case AWARDED -> standing.add(way("engagement.go.contracts", "contracts"));
            case IN_REVIEW, NONE_SUITABLE, WITHDRAWN, CANCELLED, REJECTED -> {}
        }
    }

    private Button way(String key, String address) {
        return new Button(getTranslation(key), event -> UI.getCurrent().navigate(address));
    }

    private DescriptionList dates(EngagementDetails engagement) {
        var brief = engagement.brief();
        DescriptionList dates = new DescriptionList();
        dates.addClassNames("facts", "facts-row");
        moment(dates, "engagement.date.created", engagement.createdAt());
        moment(dates, "engagement.date.submitted", engagement.submittedAt());
        moment(dates, "engagement.date.published", engagement.publishedAt());
        moment(dates, "engagement.date.questions", brief.questionsUntil());
        moment(dates, "engagement.date.closes", brief.closesAt());
        day(dates, "engagement.date.decision", brief.decisionOn());
        day(dates, "engagement.date.start", brief.startsOn());
        moment(dates, "engagement.date.ended", engagement.endedAt());
        return dates;
    }

    private void moment(DescriptionList dates, String key, @Nullable Instant moment) {
        if (moment != null) {
            dates.add(new Div(
                    new DescriptionList.Term(getTranslation(key)),
                    new DescriptionList.Description(new RelativeTime(moment, clock))));
        }
    }

    private void day(DescriptionList dates, String key, @Nullable LocalDate day) {
        if (day != null) {
            dates.add(new Div(
                    new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(Day.words(day))));
        }
    }
}
