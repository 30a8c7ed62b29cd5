package io.pilotage.ui.contract;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.billing.LedgerEntry;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** Where the money is: every booking about the contract in words, with the accounts that it moved between. */
final class LedgerSection extends Section {

    private static final Set<String> EXPLAINED = Set.of(
            "PAYMENT_RECEIVED", "STRIPE_FEE", "DAYS_APPROVED", "TRANSFERRED", "PAYMENT_SUSPENDED", "SUSPENSE_REFUNDED");

    private final Clock clock;

    LedgerSection(ContractDetails contract, List<LedgerEntry> entries, Clock clock) {
        this.clock = clock;
        add(new H2(getTranslation("contract.ledger")));
        if (entries.isEmpty()) {
            add(new Paragraph(getTranslation("contract.ledger.empty")));
            return;
        }
        Paragraph lead = new Paragraph(getTranslation("contract.ledger.words"));
        lead.addClassName("note");
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        entries.forEach(entry -> list.add(item(contract, entry)));
        add(lead, list);
    }

    private ListItem item(ContractDetails contract, LedgerEntry entry) {
        Div top = new Div(new H3(entry.words()), new RelativeTime(entry.at(), clock));
        top.addClassName("panel-top");
        ListItem item = new ListItem(top);
        item.addClassName("panel");
        if (EXPLAINED.contains(entry.kind())) {
            item.add(new Paragraph(getTranslation(
                    "contract.ledger." + entry.kind(),
                    MoneyText.words(moved(entry)),
                    contract.agreement().organisation(),
                    contract.agreement().executive())));
        }
        DescriptionList lines = new DescriptionList();
        lines.addClassNames("fact-table", "figures");
        entry.lines()
                .forEach(line -> lines.add(
                        new DescriptionList.Term(line.account()),
                        new DescriptionList.Description(getTranslation(
                                line.amount().isNegative() ? "contract.ledger.credit" : "contract.ledger.debit",
                                MoneyText.words(line.amount().abs())))));
        item.add(lines);
        return item;
    }

    /** What an entry moved in all: the sum of its debits. */
    private static Money moved(LedgerEntry entry) {
        return Money.total(entry.lines().stream()
                .map(LedgerEntry.Line::amount)
                .filter(Money::isPositive)
                .toList());
    }
}
