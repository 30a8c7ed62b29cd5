package io.pilotage.ui.contract;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.contract.Agreement;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Contracts in words. */
final class ContractWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private ContractWords() {}

    static StatusBadge badge(ContractState state) {
        return new StatusBadge(
                switch (state) {
                    case DRAWN_UP, AGREED -> Tone.ATTENTION;
                    case ACTIVE -> Tone.GOOD;
                    case ENDED -> Tone.QUIET;
                },
                state.label());
    }

    /** For example {@code 1.5 days}; for work at a fixed price the share of it, {@code 50 % of the work}. */
    static String quantity(Agreement agreement, BigDecimal quantity) {
        String number = quantity.stripTrailingZeros().toPlainString();
        return agreement.fixedPrice()
                ? I18NProvider.translate(
                        "contract.share",
                        quantity.movePointRight(2).stripTrailingZeros().toPlainString())
                : I18NProvider.translate(number.equals("1") ? "contract.day" : "contract.days", number);
    }

    /** What the gross amount is made of. */
    static String work(Agreement agreement) {
        return agreement.fixedPrice()
                ? I18NProvider.translate("contract.fixed-price")
                : I18NProvider.translate(
                        "contract.days-at-rate",
                        quantity(agreement, agreement.quantity()),
                        MoneyText.brief(agreement.rate()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
