package io.pilotage.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.executive.Edition;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.matching.CriterionScore;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.security.BrowserSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an executive finds on the home page: what waits for them, and the engagements that fit best. */
@org.springframework.stereotype.Component
class ExecutiveHome implements HomePart {

    private static final int BIDS = 20;
    private static final int MATCHES = 3;

    private final BrowserSession session;
    private final Executives executives;
    private final Bids bids;
    private final Matching matching;
    private final Clock clock;

    ExecutiveHome(BrowserSession session, Executives executives, Bids bids, Matching matching, Clock clock) {
        this.session = session;
        this.executives = executives;
        this.bids = bids;
        this.matching = matching;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create() {
        if (!session.has("EXECUTIVE")) {
            return Optional.empty();
        }
        Div part = new Div(waiting(), matches());
        part.addClassName("stack");
        return Optional.of(part);
    }

    private Section waiting() {
        Div cards = new Div();
        cards.addClassName("cards");
        ProfileDetails profile = executives.mine();
        if (profile.returnedBecause() != null) {
            cards.add(card("profile", words("profile.home.returned"), profile.returnedBecause()));
        } else if (profile.edition() == Edition.DRAFT) {
            cards.add(card(
                    "profile",
                    words("profile.home.draft"),
                    words(profile.published() == null ? "profile.home.draft.words" : "profile.changed")));
        }
        Instant now = clock.instant();
        for (BidDetails bid : bids.mine(null, BIDS).items()) {
            if (bid.state() == BidState.DRAFT && open(bid.closesAt(), now)) {
                Article card = card("bids/" + bid.id().value(), bid.engagementTitle(), words("profile.home.bid"));
                if (bid.closesAt() != null) {
                    card.add(new RelativeTime(bid.closesAt(), clock));
                }
                cards.add(card);
            } else if (bid.state() == BidState.AWARDED) {
                cards.add(card("bids/" + bid.id().value(), bid.engagementTitle(), words("profile.home.won")));
            }
        }
        Section section = new Section(new H2(words("profile.home.waiting")));
        section.add(cards.getComponentCount() == 0 ? new Paragraph(words("profile.home.nothing")) : cards);
        return section;
    }

    private Section matches() {
        Section section = new Section(new H2(words("profile.home.matches")));
        try {
            Div cards = new Div();
            cards.addClassName("cards");
            for (Match match : matching.engagementsForMe(null, MATCHES).items()) {
                Article card = card("engagements/" + match.id(), match.title(), match.subtitle());
                card.add(new Paragraph(words("profile.home.score", Math.round(match.score() * 100))));
                match.criteria().stream()
                        .max(Comparator.comparingDouble(it -> it.weight() * it.score()))
                        .map(CriterionScore::evidence)
                        .ifPresent(evidence -> card.add(new Paragraph(evidence)));
                cards.add(card);
            }
            section.add(
                    cards.getComponentCount() == 0 ? new Paragraph(words("profile.home.no-matches")) : cards,
                    new Anchor("engagements", words("profile.home.find")));
        } catch (SearchUnavailable down) {
            section.add(new Paragraph(words("profile.home.down")));
        }
        return section;
    }

    private static boolean open(@Nullable Instant closesAt, Instant now) {
        return closesAt == null || closesAt.isAfter(now);
    }

    private static Article card(String address, String title, String words) {
        Article card = new Article(new H3(new Anchor(address, title)), new Paragraph(words));
        card.addClassName("panel");
        return card;
    }

    private static String words(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
