package io.pilotage.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import org.joda.money.Money;

/** One case in full: the facts, what the checks found, the words themselves, and the decision. */
final class CasePanel extends Article {

    CasePanel(CaseDetails details, String author, Clock clock, DecisionForm form, Runnable back) {
        addClassName("case-panel");
        Button close =
                new Button(getTranslation("moderation.back"), VaadinIcon.ARROW_LEFT.create(), event -> back.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("back");
        H2 title = new H2();
        title.add(new MarkedText(details.title(), details.findings()));
        Div head = new Div(close, title);
        head.addClassName("stack-tight");
        add(head, facts(details, author, clock), findings(details), words(details));
        add(details.decision() == null ? form : decided(details, clock));
    }

    private DescriptionList facts(CaseDetails details, String author, Clock clock) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-table");
        fact(
                facts,
                getTranslation("moderation.kind"),
                getTranslation("moderation.kinds." + details.kind().name()));
        fact(facts, getTranslation("moderation.author"), author);
        facts.add(
                new DescriptionList.Term(getTranslation("moderation.submitted")),
                new DescriptionList.Description(new RelativeTime(details.submittedAt(), clock)));
        Money rate = details.listing().rate();
        if (rate != null) {
            fact(facts, getTranslation("moderation.rate"), MoneyText.brief(rate));
        }
        details.listing().facts().forEach((label, value) -> fact(facts, label, value));
        return facts;
    }

    private static void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    private Section findings(CaseDetails details) {
        Section section = new Section(new H3(getTranslation("moderation.findings")));
        if (details.findings().isEmpty()) {
            section.add(new Paragraph(getTranslation("moderation.findings.none")));
        } else {
            section.add(new FindingList(details.findings()));
        }
        return section;
    }

    private Section words(CaseDetails details) {
        Div text = new Div(new MarkedText(details.listing().text(), details.findings()));
        text.addClassName("submitted-text");
        Section section = new Section(new H3(getTranslation("moderation.text")), text);
        section.setVisible(!details.listing().text().isBlank());
        return section;
    }

    private Section decided(CaseDetails details, Clock clock) {
        Decision decision = details.decision();
        Section section = new Section(new H3(getTranslation("moderation.decided")));
        if (decision != null) {
            section.add(new StatusBadge(tone(decision), getTranslation("moderation.decided." + decision.name())));
        }
        if (details.reason() != null) {
            section.add(new Paragraph(details.reason()));
        }
        if (details.decidedAt() != null) {
            section.add(new RelativeTime(details.decidedAt(), clock));
        }
        return section;
    }

    private static Tone tone(Decision decision) {
        return switch (decision) {
            case APPROVED -> Tone.GOOD;
            case CHANGES_REQUESTED -> Tone.ATTENTION;
            case REJECTED -> Tone.BAD;
            case SUPERSEDED -> Tone.QUIET;
        };
    }
}
