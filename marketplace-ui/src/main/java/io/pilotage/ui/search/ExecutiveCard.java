package io.pilotage.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.search.ExecutiveDocument;
import io.pilotage.search.ExecutiveHit;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.NumberText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A found executive: who, what for, at what rate, from when. */
final class ExecutiveCard extends Article {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    ExecutiveCard(ExecutiveHit hit) {
        ExecutiveDocument document = hit.document();
        addClassName("panel");
        Div top = new Div(new H2(new Anchor("executives/" + document.id(), document.name())));
        top.addClassName("panel-top");
        add(
                top,
                new Paragraph(document.headline()),
                EngagementCard.passage(hit.highlights(), document.summary()),
                facts(document));
    }

    private FactLine facts(ExecutiveDocument document) {
        Long rate = document.dayRateMinor();
        Double days = document.daysPerMonthFree();
        LocalDate from = document.availableFrom();
        FactLine facts = new FactLine();
        document.roles().forEach(role -> facts.with(Labels.of(LeadershipRole.class, role, LeadershipRole::label)));
        return facts.with(document.firm() == null ? null : getTranslation("search.executive.firm", document.firm()))
                .with(
                        rate == null
                                ? null
                                : getTranslation(
                                        "search.engagement.rate",
                                        MoneyText.brief(Money.ofMinor(CurrencyUnit.of(document.currency()), rate))))
                .with(days == null ? null : getTranslation("search.executive.days", NumberText.of(days)))
                .with(document.region() == null ? null : Labels.of(Region.class, document.region(), Region::label))
                .with(getTranslation("search.executive.remote", document.remotePercent()))
                .with(
                        from == null
                                ? getTranslation("search.executive.now")
                                : getTranslation("search.executive.from", DAY.format(from)));
    }
}
