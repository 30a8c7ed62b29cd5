package io.pilotage.ui.audit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.pilotage.marketplace.audit.AuditEntry;
import io.pilotage.ui.component.RelativeTime;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

/** One entry: what happened, by whom, when, to what; the event itself and its place in the chain fold out. */
final class EntryCard extends Article {

    private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    EntryCard(AuditEntry entry, String actor, Clock clock) {
        addClassName("panel");
        Div top = new Div(new H2(words(entry.action())), new RelativeTime(entry.at(), clock));
        top.addClassName("panel-top");
        Anchor subject = new Anchor(
                "audit?subject=" + entry.subject(),
                getTranslation(
                        "audit.about",
                        words(entry.subjectKind()),
                        entry.subject().toString()));
        Pre event = new Pre(entry.details());
        event.addClassName("submitted-text");
        Details details = new Details(getTranslation("audit.details"), event);
        if (entry.hash() == null) {
            details.add(new Paragraph(getTranslation("audit.unsealed")));
        } else {
            Code hash = new Code(entry.hash());
            hash.addClassName("hash");
            details.add(new Paragraph(getTranslation("audit.sealed")), hash);
        }
        add(top, new Paragraph(getTranslation("audit.by", actor)), subject, details);
    }

    /** {@code BidSubmitted} as people read it: "Bid submitted". */
    static String words(String name) {
        String spaced = NEW_WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.UK);
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }
}
