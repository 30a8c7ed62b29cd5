package io.pilotage.ui.payout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.billing.PayoutStatus;
import io.pilotage.marketplace.billing.Payouts;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.util.stream.Collectors;

/** Whether the executive can be paid, what waits for it, and the way to the payment provider's questions. */
final class ReadinessPanel extends Section {

    private final transient Payouts payouts;

    /** @param onboarding how the person came back from the provider: {@code done}, {@code again}, or empty */
    ReadinessPanel(Payouts payouts, String onboarding) {
        this.payouts = payouts;
        PayoutStatus status = payouts.status();
        addClassName("panel");
        getElement().setAttribute("aria-live", "polite");
        Div top = new Div(new H2(getTranslation("payout.account")), badge(status));
        top.addClassName("panel-top");
        add(top, new Paragraph(words(status, onboarding)));
        if (!status.owed().isEmpty()) {
            Paragraph owed = new Paragraph(getTranslation(
                    status.state() == PayoutStatus.State.READY ? "payout.owed.ready" : "payout.owed",
                    status.owed().stream().map(MoneyText::words).collect(Collectors.joining(" + "))));
            owed.addClassName("figures");
            add(owed);
        }
        Button questions =
                new Button(getTranslation("payout.account." + status.state().name() + ".act"), event -> onboard());
        if (status.state() != PayoutStatus.State.READY) {
            questions.addThemeVariants(ButtonVariant.PRIMARY);
        }
        add(questions);
    }

    private StatusBadge badge(PayoutStatus status) {
        String word = getTranslation("payout.account." + status.state().name());
        return new StatusBadge(
                switch (status.state()) {
                    case NOT_STARTED, STARTED -> Tone.ATTENTION;
                    case READY -> Tone.GOOD;
                },
                word);
    }

    private String words(PayoutStatus status, String onboarding) {
        boolean checking = status.state() == PayoutStatus.State.STARTED && onboarding.equals("done");
        return getTranslation(
                checking
                        ? "payout.account.checking"
                        : "payout.account." + status.state().name() + ".words");
    }

    private void onboard() {
        try {
            UI.getCurrent().getPage().setLocation(payouts.onboard());
        } catch (RuntimeException refused) {
            Refusal.tell(refused);
        }
    }
}
