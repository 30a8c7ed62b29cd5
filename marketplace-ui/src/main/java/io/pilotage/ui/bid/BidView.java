package io.pilotage.ui.bid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the caller's bids: written here until it closes, read here with its result afterwards. */
@Route("bids/:id")
@RolesAllowed("EXECUTIVE")
final class BidView extends Page implements BeforeEnterObserver {

    private final Bids bids;
    private final Engagements engagements;
    private final Price price;
    private final Clock clock;
    private final Div content = new Div();
    private @Nullable BidDetails shown;

    BidView(Bids bids, Engagements engagements, Price price, LiveRefresh live, Clock clock) {
        super("");
        this.bids = bids;
        this.engagements = engagements;
        this.price = price;
        this.clock = clock;
        narrow();
        content.addClassName("stack");
        add(content);
        live.of(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BidId id = id(event.getRouteParameters().get("id").orElse(""));
        BidDetails bid = bids.get(id);
        header().heading(getTranslation("bid.heading", bid.engagementTitle()))
                .trail(new Anchor("bids", getTranslation("bid.mine")));
        header().withoutActions()
                .secondary(new Anchor("engagements/" + bid.engagement().value(), getTranslation("bid.read-brief")));
        show(bid);
    }

    /** What is being typed is left alone unless the bid itself moved on. */
    private void refresh() {
        BidDetails before = shown;
        if (before != null) {
            BidDetails now = bids.get(before.id());
            if (now.state() != before.state()) {
                show(now);
            }
        }
    }

    private void show(BidDetails bid) {
        shown = bid;
        EngagementDetails engagement = engagements.get(bid.engagement());
        header().badge(new StatusBadge(BidTone.of(bid.state()), bid.state().label()));
        content.removeAll();
        boolean writable = bid.state() == BidState.DRAFT || bid.state() == BidState.SUBMITTED;
        if (writable && engagement.openForBids()) {
            content.add(closes(bid.closesAt(), engagement.brief().sealed()));
            if (bid.state() == BidState.DRAFT) {
                BidForm form = form(bid, engagement, saved -> {});
                content.add(form, submitting(form, engagement));
            } else {
                change(bid, engagement);
            }
            return;
        }
        if (writable) {
            content.add(new Paragraph(
                    getTranslation(bid.state() == BidState.DRAFT ? "bid.closed.draft" : "bid.closed.submitted")));
            if (bid.draft() != null) {
                content.add(new Paragraph(getTranslation("bid.closed.change")));
            }
        } else if (bid.state() == BidState.WITHDRAWN) {
            content.add(new Paragraph(getTranslation("bid.withdrawn")));
            if (engagement.openForBids()) {
                content.add(
                        again(bid), closes(bid.closesAt(), engagement.brief().sealed()));
            }
        } else {
            content.add(new Result(bid));
        }
        content.add(new OfferRead(bid.offer(), engagement.brief(), new AllInPrice(price)));
    }

    private Div closes(@Nullable Instant closesAt, boolean sealed) {
        Div panel = new Div();
        panel.addClassName("panel");
        if (closesAt != null) {
            Div line = new Div(new Span(getTranslation("bid.closes")), new RelativeTime(closesAt, clock));
            line.addClassName("closes");
            panel.add(line);
        }
        panel.add(new Paragraph(
                sealed && closesAt != null
                        ? getTranslation("bid.sealed", RelativeTime.absolute(closesAt))
                        : getTranslation("bid.rolling")));
        return panel;
    }

    private Div submitting(BidForm form, EngagementDetails engagement) {
        Button submit = new Button(getTranslation("bid.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickListener(event -> {
            if (form.isSound()) {
                new BindingAct(getTranslation("bid.submit.question"))
                        .happens(getTranslation(
                                engagement.brief().sealed() ? "bid.submit.happens.sealed" : "bid.submit.happens"))
                        .toWhom(engagement.organisation().name())
                        .costs(getTranslation("bid.submit.costs"))
                        .undo(getTranslation("bid.submit.undo"))
                        .confirm(getTranslation("bid.submit"), () -> {
                            if (form.handIn()) {
                                done(form.bid(), "bid.submitted");
                            }
                        })
                        .open();
            }
        });
        return buttons(submit, withdraw(form, "bid.discard"));
    }

    private BidForm form(BidDetails bid, EngagementDetails engagement, Consumer<BidDetails> kept) {
        return new BidForm(bid, engagement.brief(), bids, new AllInPrice(price), clock, kept);
    }

    /** What is changed stands beside the bid until it is submitted too, and the page says so from the first change on. */
    private void change(BidDetails bid, EngagementDetails engagement) {
        Paragraph counts = new Paragraph();
        counts.addClassNames("panel", "bid-counts");
        counts.getElement().setAttribute("role", "status");
        Button replace = new Button(getTranslation("bid.change"));
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(getTranslation("bid.change.discard"));
        Consumer<BidDetails> tell = now -> {
            boolean changed = now.draft() != null;
            counts.setText(counting(now, changed));
            counts.getElement().getClassList().set("attention", changed);
            replace.setEnabled(changed);
            discard.setVisible(changed);
        };
        BidForm form = form(bid, engagement, tell);
        replace.addClickListener(event -> {
            if (form.handIn()) {
                done(form.bid(), "bid.changed");
            }
        });
        discard.addClickListener(event -> new BindingAct(getTranslation("bid.change.discard.question"))
                .happens(getTranslation("bid.change.discard.happens"))
                .undo(getTranslation("bid.change.discard.undo"))
                .dangerous()
                .confirm(getTranslation("bid.change.discard"), () -> {
                    form.discardChanges();
                    done(form.bid(), "bid.change.discarded");
                })
                .open());
        tell.accept(bid);
        content.add(counts, form, buttons(replace, discard, withdraw(form, "bid.withdraw")));
    }

    private String counting(BidDetails bid, boolean changed) {
        Instant submitted = Objects.requireNonNull(bid.submittedAt());
        if (!changed) {
            return getTranslation("bid.counts", RelativeTime.absolute(submitted));
        }
        return bid.closesAt() == null
                ? getTranslation("bid.counts.still", RelativeTime.absolute(submitted))
                : getTranslation(
                        "bid.counts.still-until",
                        RelativeTime.absolute(submitted),
                        RelativeTime.absolute(bid.closesAt()));
    }

    /** One may have begun another bid since then. */
    private Component again(BidDetails bid) {
        return bids.mineFor(bid.engagement())
                .<Component>map(other -> new Anchor("bids/" + other.id().value(), getTranslation("bid.other")))
                .orElseGet(() -> takingUp(bid));
    }

    private Button takingUp(BidDetails bid) {
        Button again = new Button(getTranslation("bid.take-up"), event -> {
            try {
                BidId next = bids.takeUp(bid.id()).id();
                UI.getCurrentOrThrow().navigate("bids/" + next.value());
            } catch (RuntimeException refused) {
                Toast.refused(Refusal.sentence(refused));
            }
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setDisableOnClick(true);
        return again;
    }

    private Button withdraw(BidForm form, String key) {
        return new Button(
                getTranslation(key),
                event -> new BindingAct(getTranslation(key + ".question"))
                        .happens(getTranslation(key + ".happens"))
                        .undo(whileBidsAreTaken(form.bid().closesAt()))
                        .dangerous()
                        .confirm(
                                getTranslation(key),
                                () -> done(bids.withdraw(form.bid().id()), "bid.withdrawn.done"))
                        .open());
    }

    private String whileBidsAreTaken(@Nullable Instant closesAt) {
        return closesAt == null
                ? getTranslation("bid.withdraw.undo")
                : getTranslation("bid.withdraw.undo-until", RelativeTime.absolute(closesAt));
    }

    private void done(BidDetails bid, String key) {
        Toast.done(getTranslation(key));
        show(bid);
    }

    private static Div buttons(Button... buttons) {
        Div row = new Div();
        row.add(buttons);
        row.addClassName("page-actions");
        return row;
    }

    private static BidId id(String text) {
        try {
            return new BidId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("bid");
        }
    }
}
