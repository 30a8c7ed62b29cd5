package io.pilotage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PriceLines;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What using Pilotage costs, with one worked example whose figures come from billing itself. */
@Route("fees")
@AnonymousAllowed
@Menu(title = "frame.fees", icon = "vaadin:coin-piles", order = 90)
final class FeesView extends Page {

    /** A month of two days at a rate from the middle of the market; the figures are only an example. */
    private static final Money EXAMPLE_RATE = Money.of(CurrencyUnit.GBP, 900);

    FeesView(Price price) {
        super("");
        header().heading(getTranslation("frame.fees.heading"))
                .lead(getTranslation("frame.fees.lead"))
                .trail(new Anchor("/", "Pilotage"));
        narrow();
        PriceLines example = new PriceLines(
                price.quote(EXAMPLE_RATE, BigDecimal.valueOf(2)),
                getTranslation("frame.fees.example.work", MoneyText.brief(EXAMPLE_RATE)));
        add(new Section(new H2(getTranslation("frame.fees.example")), example));
        List.of("free", "fee", "vat", "pay", "not").forEach(topic -> add(section(topic)));
    }

    private Component section(String topic) {
        return new Section(
                new H2(getTranslation("frame.fees." + topic)),
                new Paragraph(getTranslation("frame.fees." + topic + ".words")));
    }
}
