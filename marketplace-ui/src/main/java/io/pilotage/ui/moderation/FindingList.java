package io.pilotage.ui.moderation;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.moderation.Finding;
import java.util.List;
import java.util.Set;

/** What the automatic checks point at: the rule, the words, and why they may matter, numbered like the marks in the text. */
final class FindingList extends OrderedList {

    private static final Set<String> RULES =
            Set.of("contact-details", "discriminatory-wording", "rate-out-of-range", "duplicate");

    FindingList(List<Finding> findings) {
        addClassName("findings");
        findings.forEach(finding -> add(item(finding)));
    }

    private ListItem item(Finding finding) {
        Span rule = new Span(
                RULES.contains(finding.rule()) ? getTranslation("moderation.rule." + finding.rule()) : finding.rule());
        rule.addClassName("finding-rule");
        Span quote = new Span(getTranslation("moderation.quote", finding.quote()));
        quote.addClassName("finding-quote");
        Span why = new Span(finding.explanation());
        why.addClassName("note");
        return new ListItem(rule, quote, why);
    }
}
