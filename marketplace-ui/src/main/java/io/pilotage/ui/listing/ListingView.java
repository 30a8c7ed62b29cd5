package io.pilotage.ui.listing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.engagement.Questions;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.notification.LiveRefresh;
import io.pilotage.ui.question.QuestionsSection;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.suspension.SuspendButton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One engagement as everybody may read it, with what this person can do about it. */
@Route("engagements/:id")
@AnonymousAllowed
final class ListingView extends Page implements BeforeEnterObserver {

    private final Engagements engagements;
    private final Organisations organisations;
    private final Matching matching;
    private final MatchContests contests;
    private final Suspensions suspensions;
    private final BidDoor door;
    private final BrowserSession session;
    private final Clock clock;
    private final Div content = new Div();
    private final QuestionsSection questions;
    private @Nullable EngagementId shown;

    ListingView(
            Engagements engagements,
            Organisations organisations,
            Matching matching,
            MatchContests contests,
            Suspensions suspensions,
            BidDoor door,
            Questions questions,
            BrowserSession session,
            LiveRefresh live,
            Clock clock) {
        super("");
        this.engagements = engagements;
        this.organisations = organisations;
        this.matching = matching;
        this.contests = contests;
        this.suspensions = suspensions;
        this.door = door;
        this.session = session;
        this.clock = clock;
        content.addClassName("stack");
        this.questions = new QuestionsSection(questions, clock);
        add(content, this.questions);
        live.of(this, () -> {
            if (shown != null) {
                show(engagements.get(shown));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EngagementId id = id(event.getRouteParameters().get("id").orElse(""));
        EngagementDetails engagement = engagements.get(id);
        header().heading(engagement.title()).trail(new Anchor("engagements", getTranslation("search.engagements")));
        header().withoutActions();
        doors(engagement);
        show(engagement);
        shown = id;
    }

    private void show(EngagementDetails engagement) {
        StatusBadge state =
                new StatusBadge(tone(engagement.state()), engagement.state().label());
        if (engagement.organisation().suspended()) {
            header().badge(
                            state,
                            new StatusBadge(
                                    Tone.BAD,
                                    getTranslation(
                                            "suspension.yours",
                                            engagement.organisation().name())));
        } else {
            header().badge(state);
        }
        content.removeAll();
        if (engagement.reason() != null) {
            Paragraph ended = new Paragraph(getTranslation("listing.ended", engagement.reason()));
            ended.addClassName("panel");
            content.add(ended);
        }
        if (session.has("EXECUTIVE")) {
            Paragraph sentence = new Paragraph(door.sentence(engagement.id()));
            sentence.addClassName("panel");
            content.add(sentence);
        }
        content.add(new BriefSections(engagement, clock));
        if (session.has("EXECUTIVE") && engagement.openForBids()) {
            content.add(new MatchReasons(matching, contests, engagement.id()));
        }
        questions.setVisible(engagement.publishedAt() != null);
        if (engagement.publishedAt() != null) {
            questions.show(engagement, session.has("EXECUTIVE") && door.mayAsk(engagement.id()), false);
        }
    }

    private void doors(EngagementDetails engagement) {
        if (session.has("EXECUTIVE")) {
            door.button(engagement.id()).ifPresent(header()::primary);
        }
        if (!session.signedIn()) {
            if (engagement.openForBids()) {
                header().primary(new Button(
                        getTranslation(
                                engagement.brief().kind() == EngagementKind.PERMANENT
                                        ? "listing.sign-in.ask"
                                        : "listing.sign-in"),
                        event -> event.getSource()
                                .getUI()
                                .ifPresent(ui -> ui.getPage().setLocation(SignInToBid.address(engagement.id())))));
            }
        } else if (organisations.isMember(engagement.organisation().id())) {
            header().secondary(new Anchor("hiring/" + engagement.id().value(), getTranslation("listing.workspace")));
        } else if (session.isStaff() && !engagement.organisation().suspended()) {
            header().secondary(new SuspendButton(
                    suspensions,
                    SuspendableKind.ORGANISATION,
                    engagement.organisation().id().value(),
                    engagement.organisation().name()));
        }
    }

    private static Tone tone(EngagementState state) {
        return switch (state) {
            case PUBLISHED, AWARDED -> Tone.GOOD;
            case IN_REVIEW, EVALUATING -> Tone.UNDER_WAY;
            case DRAFT, CLOSED -> Tone.QUIET;
            case NONE_SUITABLE, WITHDRAWN, CANCELLED, REJECTED -> Tone.BAD;
        };
    }

    private static EngagementId id(String text) {
        try {
            return new EngagementId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("engagement");
        }
    }
}
