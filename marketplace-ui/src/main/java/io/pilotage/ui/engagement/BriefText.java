package io.pilotage.ui.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.BudgetBasis;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.ui.component.MoneyText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A brief to read: everything that was written, nothing that was left out. */
final class BriefText extends Article {

    BriefText(Brief brief) {
        addClassName("panel");
        add(new H2(getTranslation("engagement.text.heading")));
        if (brief.summary() != null) {
            Paragraph summary = new Paragraph(brief.summary());
            summary.addClassName("written");
            add(summary);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "engagement.text.kind",
                brief.kind() == null ? null : brief.kind().label());
        fact(
                facts,
                "engagement.text.role",
                brief.role() == null ? null : brief.role().label());
        fact(
                facts,
                "engagement.brief.days",
                brief.daysPerMonth() == null ? null : brief.daysPerMonth().toPlainString());
        fact(facts, "engagement.text.budget", budget(brief));
        fact(facts, "engagement.brief.start", brief.startsOn() == null ? null : Day.words(brief.startsOn()));
        fact(facts, "engagement.text.length", length(brief));
        fact(facts, "engagement.text.where", where(brief));
        fact(
                facts,
                "engagement.brief.clearance",
                brief.clearance() == null ? null : brief.clearance().label());
        fact(
                facts,
                "engagement.text.bidding",
                brief.biddingMode() == null ? null : brief.biddingMode().label());
        list(
                facts,
                "engagement.brief.needs",
                brief.needs().stream().map(Responsibility::label).toList());
        list(
                facts,
                "engagement.brief.skills",
                brief.skills().stream().map(Skill::label).toList());
        list(facts, "engagement.brief.languages", brief.languages());
        list(facts, "engagement.text.outcomes", brief.outcomes());
        list(facts, "engagement.text.out-of-scope", brief.outOfScope());
        list(facts, "engagement.brief.criteria", criteria(brief));
        add(facts);
    }

    private List<String> criteria(Brief brief) {
        Stream<String> price = brief.priceWeight() == null
                ? Stream.empty()
                : Stream.of(getTranslation("engagement.text.price", brief.priceWeight()));
        return Stream.concat(brief.criteria().stream().map(this::criterion), price)
                .toList();
    }

    private String criterion(Criterion criterion) {
        String text = criterion.text() == null ? "" : criterion.text();
        int weight = criterion.weight() == null ? 0 : criterion.weight();
        return getTranslation(
                criterion.essential() ? "engagement.text.criterion.essential" : "engagement.text.criterion",
                text,
                weight);
    }

    private @Nullable String budget(Brief brief) {
        Budget budget = brief.budget();
        if (budget == null || budget.min() == null || budget.max() == null || brief.kind() == null) {
            return null;
        }
        return getTranslation(
                "engagement.text.band",
                BudgetBasis.of(brief.kind()).label(),
                MoneyText.brief(budget.min()),
                MoneyText.brief(budget.max()));
    }

    private @Nullable String length(Brief brief) {
        return brief.lengthMonths() == null ? null : getTranslation("engagement.text.months", brief.lengthMonths());
    }

    private @Nullable String where(Brief brief) {
        if (brief.region() == null) {
            return null;
        }
        int onSite = brief.onSitePercent() == null ? 0 : brief.onSitePercent();
        return getTranslation(
                "engagement.text.place",
                brief.place() == null
                        ? brief.region().label()
                        : brief.place() + ", " + brief.region().label(),
                onSite);
    }

    private void fact(DescriptionList facts, String key, @Nullable String words) {
        if (words != null) {
            pair(facts, key, new Paragraph(words));
        }
    }

    private void list(DescriptionList facts, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            pair(facts, key, list);
        }
    }

    private void pair(DescriptionList facts, String key, Component words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
    }
}
