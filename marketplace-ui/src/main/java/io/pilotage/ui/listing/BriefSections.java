package io.pilotage.ui.listing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.bidding.Eligibility;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.time.Clock;
import java.util.List;

/** The whole published brief, section by section. */
public final class BriefSections extends Div {

    public BriefSections(EngagementDetails engagement, Clock clock) {
        addClassName("stack");
        Brief brief = engagement.brief();
        if (brief.summary() != null) {
            Paragraph summary = new Paragraph(brief.summary());
            summary.addClassName("written");
            add(section("listing.summary", summary));
        }
        add(section("listing.facts", BriefFacts.work(engagement)));
        list("listing.needs", brief.needs().stream().map(Responsibility::label).toList());
        list("listing.skills", brief.skills().stream().map(Skill::label).toList());
        list("listing.outcomes", brief.outcomes());
        list("listing.out-of-scope", brief.outOfScope());
        add(section("listing.criteria", new CriteriaTable(brief)));
        add(section(
                "listing.bidding",
                new Paragraph(
                        brief.kind() == EngagementKind.PERMANENT
                                ? Eligibility.Reason.PERMANENT_HIRE.sentence()
                                : getTranslation(brief.sealed() ? "listing.sealed" : "listing.rolling")),
                BriefFacts.dates(brief, clock)));
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(item -> list.add(new ListItem(item)));
            add(section(key, list));
        }
    }

    private Section section(String key, Component... content) {
        Section section = new Section(new H2(getTranslation(key)));
        section.add(content);
        return section;
    }
}
