package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.search.EngagementDocument;
import io.pilotage.search.EngagementHit;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.NumberText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A found engagement: what, for whom, for how much, where, and until when. */
final class EngagementCard extends Article {

    private static final int SUMMARY = 280;

    private final EngagementDocument document;

    EngagementCard(EngagementHit hit, Clock clock) {
        document = hit.document();
        addClassName("panel");
        Div top = new Div(new H2(new Anchor("engagements/" + document.id(), document.title())));
        top.addClassName("panel-top");
        top.add(new StatusBadge(
                hit.open() ? Tone.GOOD : Tone.QUIET,
                getTranslation(
                        !hit.open()
                                ? "search.engagement.closed"
                                : permanent() ? "search.engagement.post" : "search.engagement.open")));
        Paragraph who = new Paragraph(document.organisationName());
        who.add(note(" · " + Labels.of(Sector.class, document.sector(), Sector::label)));
        add(top, who, passage(hit.highlights(), document.summary()), facts());
        add(closes(clock));
    }

    private FactLine facts() {
        String place = document.region() == null ? null : Labels.of(Region.class, document.region(), Region::label);
        return new FactLine()
                .with(Labels.of(EngagementKind.class, document.kind(), EngagementKind::label))
                .with(Labels.of(LeadershipRole.class, document.role(), LeadershipRole::label))
                .with(pay())
                .with(days())
                .with(place)
                .with(
                        document.onSitePercent() == 0
                                ? getTranslation("search.engagement.remote")
                                : getTranslation("search.engagement.on-site", document.onSitePercent()))
                .with(
                        document.clearance() == null
                                ? null
                                : Labels.of(ClearanceLevel.class, document.clearance(), ClearanceLevel::label));
    }

    private @Nullable String pay() {
        Long price = document.priceMinor();
        Long most = document.dayRateMaxMinor();
        if (price != null) {
            return getTranslation("search.engagement.price", money(price));
        }
        if (most == null) {
            return null;
        }
        Long least = document.dayRateMinMinor();
        return least == null || least.equals(most)
                ? getTranslation("search.engagement.rate", money(most))
                : getTranslation("search.engagement.rates", money(least), money(most));
    }

    private @Nullable String days() {
        Double days = document.daysPerMonth();
        return days == null ? null : getTranslation("search.engagement.days", NumberText.of(days));
    }

    private String money(long minor) {
        return MoneyText.brief(Money.ofMinor(CurrencyUnit.of(document.currency()), minor));
    }

    private Component closes(Clock clock) {
        Instant closesAt = document.closesAt();
        if (closesAt == null) {
            return note(getTranslation(permanent() ? "search.engagement.post.rolling" : "search.engagement.rolling"));
        }
        Div line = new Div(
                new Span(getTranslation(
                        closesAt.isAfter(clock.instant())
                                ? "search.engagement.closes"
                                : "search.engagement.has-closed")),
                new RelativeTime(closesAt, clock));
        line.addClassName("closes");
        return line;
    }

    /** A post is filled outside Pilotage, so nobody bids for it here. */
    private boolean permanent() {
        return EngagementKind.PERMANENT.name().equals(document.kind());
    }

    private static Span note(String words) {
        Span note = new Span(words);
        note.addClassName("note");
        return note;
    }

    /** The passages that contain the words, with only {@code <mark>} as markup, or else the beginning of the summary. */
    static Component passage(List<String> highlights, String summary) {
        if (!highlights.isEmpty()) {
            return new Html("<p>" + String.join(" … ", highlights) + "</p>");
        }
        boolean cut = summary.length() > SUMMARY;
        int end = cut ? Math.max(summary.lastIndexOf(' ', SUMMARY), SUMMARY / 2) : summary.length();
        return new Paragraph(cut ? summary.substring(0, end) + " …" : summary);
    }
}
