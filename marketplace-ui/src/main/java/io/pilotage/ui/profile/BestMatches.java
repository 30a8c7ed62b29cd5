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
import io.pilotage.marketplace.matching.CriterionScore;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.security.BrowserSession;
import java.util.Comparator;
import java.util.Optional;

/** The engagements that fit an executive best, on the home page. */
@org.springframework.stereotype.Component
class BestMatches implements HomePart {

    private static final int MATCHES = 3;

    private final BrowserSession session;
    private final Matching matching;

    BestMatches(BrowserSession session, Matching matching) {
        this.session = session;
        this.matching = matching;
    }

    @Override
    public Optional<Component> create() {
        if (!session.has("EXECUTIVE")) {
            return Optional.empty();
        }
        return Optional.of(matches());
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

    private static Article card(String address, String title, String words) {
        Article card = new Article(new H3(new Anchor(address, title)), new Paragraph(words));
        card.addClassName("panel");
        return card;
    }

    private static String words(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
