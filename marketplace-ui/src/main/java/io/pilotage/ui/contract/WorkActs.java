package io.pilotage.ui.contract;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.contract.Work;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.Toast;

/** What can be done about logged work, each asked about once more with its figures. */
record WorkActs(Viewpoint view, Contracts contracts, Runnable changed) {

    /**
     * The figures are those that billing will book, asked for when the dialog opens.
     *
     * @param asked whether another person has approved it already
     */
    void askToApprove(Work work, boolean asked) {
        PriceBreakdown.Part due;
        String then;
        try {
            due = contracts.due(work.id());
            then = asked || contracts.oneApproves(work.id()) ? "" : ".second";
        } catch (RuntimeException gone) {
            Toast.refused(Refusal.sentence(gone));
            changed.run();
            return;
        }
        String executive = view.contract().agreement().executive();
        new BindingAct(words(
                        "contract.approve.ask",
                        ContractWords.quantity(view.contract().agreement(), work.days()),
                        executive))
                .happens(words("contract.approve.happens" + then, MoneyText.words(due.net()), executive))
                .toWhom(words("contract.told", executive))
                .costs(words("contract.approve.costs", MoneyText.words(due.gross()), MoneyText.words(due.fee())))
                .undo(words("contract.approve.undo" + then))
                .confirm(words("contract.work.approve"), () -> {
                    boolean released = contracts.approveDays(work.id()).work().stream()
                            .anyMatch(now -> now.id().equals(work.id()) && now.approved());
                    Toast.done(
                            released
                                    ? words("contract.approve.done", MoneyText.words(due.net()), executive)
                                    : words("contract.approve.second"));
                    changed.run();
                })
                .open();
    }

    void askToWithdraw(Work work) {
        new BindingAct(words("contract.withdraw.ask"))
                .happens(words("contract.withdraw.happens"))
                .costs(words("contract.nothing"))
                .undo(words("contract.withdraw.undo"))
                .confirm(words("contract.work.withdraw"), () -> {
                    contracts.withdrawDays(work.id());
                    changed.run();
                })
                .open();
    }

    private static String words(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
