package io.pilotage.ui.contract;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.contract.Agreement;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.ui.component.MoneyText;
import java.util.Objects;

/** What happens next in a contract, in one sentence for the person who reads it. */
final class NextStep {

    private NextStep() {}

    static String sentence(Viewpoint view) {
        ContractDetails contract = view.contract();
        Agreement agreement = contract.agreement();
        return I18NProvider.translate(
                "contract.next." + view.next(),
                agreement.organisation(),
                agreement.executive(),
                MoneyText.words(agreement.price().payable()),
                ContractWords.quantity(agreement, contract.left()),
                Objects.requireNonNullElse(contract.endReason(), ""));
    }
}
