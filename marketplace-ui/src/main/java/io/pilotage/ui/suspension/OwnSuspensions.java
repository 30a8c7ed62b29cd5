package io.pilotage.ui.suspension;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.moderation.ModerationProperties;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.security.BrowserSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Tells a person on the home page what stands against them or what they act for, why, and what goes on all the same. */
@org.springframework.stereotype.Component
@org.springframework.core.annotation.Order(0)
class OwnSuspensions implements HomePart {

    private final BrowserSession session;
    private final Suspensions suspensions;
    private final ModerationProperties moderation;
    private final Clock clock;

    OwnSuspensions(BrowserSession session, Suspensions suspensions, ModerationProperties moderation, Clock clock) {
        this.session = session;
        this.suspensions = suspensions;
        this.moderation = moderation;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create() {
        List<SuspensionDetails> standing = session.signedIn() ? suspensions.mine() : List.of();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        part.addClassName("stack");
        part.getElement().setAttribute("role", "alert");
        standing.forEach(it -> part.add(card(it)));
        return Optional.of(part);
    }

    private Article card(SuspensionDetails suspension) {
        Article card = new Article(
                new H2(
                        suspension.kind() == SuspendableKind.PERSON
                                ? I18NProvider.translate("suspension.you")
                                : I18NProvider.translate("suspension.yours", suspension.name())),
                new RelativeTime(suspension.suspendedAt(), clock),
                new Paragraph(suspension.reason()),
                new Paragraph(I18NProvider.translate("suspension.untouched." + suspension.kind())),
                new Paragraph(
                        new Text(I18NProvider.translate("suspension.write-to") + " "),
                        new Anchor("mailto:" + moderation.contact(), moderation.contact())));
        card.addClassName("panel");
        return card;
    }
}
