package io.pilotage.ui.suspense;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.billing.PaymentInSuspense;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.ui.approval.SecondWord;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import java.util.function.Function;

/** One payment: who sent it, what is wrong with it, what became of it, and the way to send it back. */
final class PaymentCard extends Article {

    private final transient PaymentInSuspense payment;
    private final boolean alone;

    /**
     * @param alone whether one admin may send back so much
     * @param refund takes the reason, and gives the payment as it is then
     */
    PaymentCard(
            PaymentInSuspense payment,
            String payer,
            SecondWord second,
            boolean alone,
            Clock clock,
            Function<String, PaymentInSuspense> refund,
            Runnable decided) {
        this.payment = payment;
        this.alone = alone;
        addClassName("panel");
        String received = MoneyText.words(payment.received());
        Div top = new Div(
                new H2(getTranslation("suspense.payment", received, payer)),
                new StatusBadge(
                        tone(), getTranslation("suspense.state." + (second.waits() ? "SECOND" : payment.state()))));
        top.addClassName("panel-top");
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("fact-table", "figures");
        facts.add(
                new Term(getTranslation("suspense.charge")),
                new Description(payment.description()),
                new Term(getTranslation("suspense.due")),
                new Description(MoneyText.words(payment.due())),
                new Term(getTranslation("suspense.received")),
                new Description(new RelativeTime(payment.receivedAt(), clock)),
                new Term(getTranslation("suspense.stripe")),
                new Description(payment.stripeCharge()));
        add(top, new Paragraph(getTranslation("suspense.why." + payment.why())), facts);
        if (payment.decision() != null) {
            add(new Paragraph(
                    getTranslation("suspense.reason", payment.decision().reason())));
        }
        if (payment.problem() != null) {
            add(new Paragraph(getTranslation("suspense.problem", payment.problem())));
        }
        if (second.waits()) {
            add(new Paragraph(getTranslation("suspense.second", second.asker())));
        } else if (payment.state() == State.HELD) {
            if (second.declined()) {
                add(new Paragraph(getTranslation("suspense.declined", second.decliner(), second.why())));
            }
            add(new Button(getTranslation("suspense.refund"), event -> ask(received, payer, refund, decided)));
        }
    }

    private void ask(String received, String payer, Function<String, PaymentInSuspense> refund, Runnable decided) {
        String then = alone ? "" : ".second";
        new BindingAct(getTranslation("suspense.refund.question", received, payer))
                .happens(getTranslation("suspense.refund.happens" + then))
                .toWhom(payer)
                .costs(getTranslation("suspense.refund.costs"))
                .undo(getTranslation("suspense.refund.undo" + then))
                .dangerous()
                .confirmWithReason(
                        payment.id().value(),
                        getTranslation("suspense.refund"),
                        getTranslation("suspense.refund.reason"),
                        reason -> {
                            boolean sent = refund.apply(reason).state() != State.HELD;
                            Toast.done(
                                    sent
                                            ? getTranslation("suspense.refund.done", received)
                                            : getTranslation("suspense.refund.asked", received));
                            decided.run();
                        })
                .open();
    }

    private Tone tone() {
        return switch (payment.state()) {
            case HELD -> Tone.ATTENTION;
            case REFUNDING -> Tone.UNDER_WAY;
            case REFUNDED -> Tone.GOOD;
        };
    }
}
