package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.Evaluation;
import io.pilotage.marketplace.bidding.SealedUntil;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.engagement.Addresses;
import io.pilotage.ui.engagement.WorkspacePage;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The bids for one engagement: a seal before the closing time, side by side after it, with the decision. */
@Route(Addresses.LIST + "/:engagement/bids")
@RouteAlias("engagements/:engagement/bids")
@RolesAllowed("ORGANISATION_MEMBER")
final class BidsView extends WorkspacePage {

    private final Evaluation evaluation;
    private final Price price;
    private final Clock clock;
    private final Div actions = new Div();

    BidsView(
            Engagements engagements,
            Organisations organisations,
            Evaluation evaluation,
            Price price,
            Clock clock,
            LiveRefresh live) {
        super(engagements, organisations, Part.BIDS);
        this.evaluation = evaluation;
        this.price = price;
        this.clock = clock;
        actions.addClassName("page-actions");
        header().secondary(actions);
        live.of(this, this::refresh);
    }

    @Override
    protected void show(EngagementDetails engagement) {
        actions.removeAll();
        content().removeAll();
        try {
            show(engagement, evaluation.compare(engagement.id()));
        } catch (SealedUntil sealed) {
            content()
                    .add(new EmptyState(
                            VaadinIcon.LOCK,
                            getTranslation("evaluation.sealed", RelativeTime.absolute(sealed.closesAt())),
                            getTranslation("evaluation.sealed.words"),
                            new RelativeTime(sealed.closesAt(), clock)));
        } catch (NotFound notPublished) {
            content().add(empty(VaadinIcon.INBOX, "evaluation.not-yet"));
        } catch (RuleViolation closed) {
            content().add(new EmptyState(VaadinIcon.LOCK, getTranslation("evaluation.closed"), closed.sentence()));
        }
    }

    private void show(EngagementDetails engagement, Comparison comparison) {
        if (comparison.bids().isEmpty()) {
            content().add(empty(VaadinIcon.INBOX, "evaluation.none"));
            if (undecided(comparison) && !engagement.openForBids()) {
                actions.add(noneSuitable(engagement, comparison));
            }
            return;
        }
        long scored =
                comparison.bids().stream().filter(bid -> bid.mine() != null).count();
        Paragraph count = new Paragraph(
                getTranslation("evaluation.count", comparison.bids().size(), scored));
        Div scroller = new Div(new ComparisonTable(engagement.id(), comparison));
        scroller.addClassName("wide");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("evaluation.table"));
        scroller.getElement().setAttribute("tabindex", "0");
        content().add(count, scroller);
        if (undecided(comparison)) {
            actions.add(noneSuitable(engagement, comparison), award(engagement, comparison));
        }
    }

    private Button award(EngagementDetails engagement, Comparison comparison) {
        Button award = new Button(
                getTranslation("evaluation.award"),
                event -> new AwardDialog(comparison, price, decision -> {
                            evaluation.award(engagement.id(), decision);
                            refresh();
                        })
                        .open());
        award.addThemeVariants(ButtonVariant.PRIMARY);
        return award;
    }

    private Button noneSuitable(EngagementDetails engagement, Comparison comparison) {
        return new Button(
                getTranslation("evaluation.none-suitable"),
                event -> new NoneSuitableDialog(comparison, (why, reasons) -> {
                            evaluation.noneSuitable(engagement.id(), why, reasons);
                            refresh();
                        })
                        .open());
    }

    private boolean undecided(Comparison comparison) {
        return switch (engagement().state()) {
            case PUBLISHED, CLOSED, EVALUATING ->
                comparison.bids().stream().allMatch(bid -> bid.state() == BidState.SUBMITTED);
            case DRAFT, IN_REVIEW, AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED, REJECTED -> false;
        };
    }

    private EmptyState empty(VaadinIcon icon, String key) {
        return new EmptyState(icon, getTranslation(key + ".title"), getTranslation(key + ".words"));
    }
}
