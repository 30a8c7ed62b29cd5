package io.pilotage.ui.contract;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.Toast;

/** What happens next, and the button for it when it is this person's turn. */
final class NextPanel extends Section {

    private final Viewpoint view;
    private final ContractDetails contract;
    private final transient Contracts contracts;
    private final transient Runnable changed;
    private final Div actions = new Div();

    /** @param checkout how the person came back from the payment page: {@code done}, {@code cancelled}, or empty */
    NextPanel(Viewpoint view, Contracts contracts, String checkout, Runnable changed) {
        this.view = view;
        this.contract = view.contract();
        this.contracts = contracts;
        this.changed = changed;
        addClassNames("panel", "next-step");
        getElement().setAttribute("aria-live", "polite");
        actions.addClassName("actions");
        boolean awaiting = checkout.equals("done") && contract.state() == ContractState.AGREED && !contract.paid();
        add(new H2(getTranslation("contract.next")));
        if (awaiting) {
            awaitConfirmation();
        } else {
            add(new Paragraph(NextStep.sentence(view)));
            if (checkout.equals("cancelled") && contract.state() == ContractState.AGREED) {
                add(new Paragraph(getTranslation("contract.checkout.cancelled")));
            }
            offer();
        }
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    /** The way back from the payment page proves nothing; the provider's own word does, and then this page changes by itself. */
    private void awaitConfirmation() {
        ProgressBar waiting = new ProgressBar();
        waiting.setIndeterminate(true);
        waiting.getElement().setAttribute("aria-label", getTranslation("contract.checkout.waiting"));
        add(new Paragraph(getTranslation("contract.checkout.waiting")), waiting);
        add(new Paragraph(getTranslation("contract.checkout.waiting.words")));
        if (view.may(Permission.PAY)) {
            actions.add(new Button(getTranslation("contract.checkout.again"), event -> pay()));
        }
    }

    private void offer() {
        switch (contract.state()) {
            case DRAWN_UP -> offerTerms();
            case AGREED -> offerPayment();
            case ACTIVE -> offerEnd();
            case ENDED -> {}
        }
    }

    private void offerTerms() {
        if (view.side() != null && !view.mayBind()) {
            lacking(Permission.AWARD);
            return;
        }
        if (view.mayBind()) {
            if (view.ownAcceptance() == null) {
                actions.add(primary("contract.accept", this::askToAccept));
            }
            actions.add(new Button(getTranslation("contract.decline"), event -> askToDecline()));
        }
    }

    private void offerPayment() {
        if (view.may(Permission.PAY)) {
            Button pay = primary("contract.pay", this::pay);
            pay.setText(getTranslation(
                    "contract.pay", MoneyText.words(contract.agreement().price().payable())));
            actions.add(pay);
        } else if (view.organisation()) {
            lacking(Permission.PAY);
        }
        if (view.mayBind()) {
            actions.add(new Button(getTranslation("contract.end"), event -> askToEndUnpaid()));
        }
    }

    private void askToEndUnpaid() {
        new BindingAct(getTranslation("contract.end.ask"))
                .happens(getTranslation("contract.end.unpaid.happens"))
                .toWhom(getTranslation("contract.told", view.otherName()))
                .costs(getTranslation("contract.end.unpaid.costs"))
                .undo(getTranslation("contract.end.unpaid.undo"))
                .dangerous()
                .confirmWithReason(
                        contract.id().value(),
                        getTranslation("contract.end"),
                        getTranslation("contract.reason"),
                        reason -> {
                            contracts.decline(contract.id(), reason);
                            changed.run();
                        })
                .open();
    }

    private void offerEnd() {
        if (view.worked() && view.mayBind()) {
            actions.add(new Button(
                    getTranslation("contract.end"),
                    event -> new BindingAct(getTranslation("contract.end.ask"))
                            .happens(getTranslation("contract.end.happens"))
                            .toWhom(getTranslation("contract.told", view.otherName()))
                            .costs(getTranslation("contract.nothing"))
                            .undo(getTranslation("contract.no"))
                            .confirmWithReason(
                                    contract.id().value(),
                                    getTranslation("contract.end"),
                                    getTranslation("contract.reason"),
                                    reason -> {
                                        contracts.finish(contract.id(), reason);
                                        changed.run();
                                    })
                            .open()));
        }
    }

    private void askToAccept() {
        var price = contract.agreement().price();
        String cost = view.executive()
                ? getTranslation(
                        "contract.accept.costs.executive",
                        MoneyText.words(price.platformFee()),
                        MoneyText.words(price.net()))
                : getTranslation(
                        "contract.accept.costs.organisation",
                        MoneyText.words(price.payable()),
                        MoneyText.words(price.vat()));
        new BindingAct(getTranslation("contract.accept.ask"))
                .happens(getTranslation("contract.accept.happens", view.ownName()))
                .toWhom(getTranslation("contract.told", view.otherName()))
                .costs(cost)
                .undo(getTranslation("contract.accept.undo"))
                .confirm(getTranslation("contract.accept"), () -> {
                    contracts.accept(contract.id(), contract.terms().sha256());
                    Toast.done(getTranslation("contract.accept.done"));
                    changed.run();
                })
                .open();
    }

    private void askToDecline() {
        new BindingAct(getTranslation("contract.decline.ask"))
                .happens(getTranslation("contract.decline.happens"))
                .toWhom(getTranslation("contract.told", view.otherName()))
                .costs(getTranslation("contract.nothing"))
                .undo(getTranslation("contract.no"))
                .dangerous()
                .confirmWithReason(
                        contract.id().value(),
                        getTranslation("contract.decline"),
                        getTranslation("contract.reason"),
                        reason -> {
                            contracts.decline(contract.id(), reason);
                            changed.run();
                        })
                .open();
    }

    /** The page of the payment provider says once more what is paid, and takes the card; no card number passes through here. */
    private void pay() {
        try {
            UI.getCurrent().getPage().setLocation(contracts.startCheckout(contract.id()));
        } catch (RuntimeException refused) {
            Refusal.tell(refused);
            changed.run();
        }
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void lacking(Permission permission) {
        Paragraph words = new Paragraph(getTranslation("contract.lacking", permission.label()));
        words.addClassName("note");
        add(words);
    }
}
