package io.pilotage.ui.contract;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.contract.Agreement;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.ui.component.MoneyText;

/** One contract in the list: what it is, with whom, the money, and what happens next. */
final class ContractCard extends Article {

    ContractCard(Viewpoint view) {
        ContractDetails contract = view.contract();
        Agreement agreement = contract.agreement();
        addClassName("panel");
        H2 title = new H2();
        title.add(new Anchor("contracts/" + contract.id().value(), agreement.title()));
        Div top = new Div(title, ContractWords.badge(contract.state()));
        top.addClassName("panel-top");
        Paragraph about = new Paragraph(getTranslation(
                view.executive() ? "contract.card.executive" : "contract.card.organisation",
                agreement.role().label(),
                view.otherName(),
                ContractWords.work(agreement),
                MoneyText.words(agreement.price().payable()),
                MoneyText.words(agreement.price().net())));
        about.addClassName("figures");
        add(top, about, new Paragraph(NextStep.sentence(view)));
    }
}
