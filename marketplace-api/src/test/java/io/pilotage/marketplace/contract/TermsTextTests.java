package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.billing.MoneyText;
import io.pilotage.marketplace.billing.PriceBreakdown;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TermsTextTests {

    private final Agreement agreement = ContractFixtures.fourDays();
    private final Terms terms = TermsText.write(agreement, ContractFixtures.TODAY);

    @Test
    void writesTheSameTextFromTheSameFacts() {
        assertThat(TermsText.write(ContractFixtures.fourDays(), ContractFixtures.TODAY))
                .isEqualTo(terms);
        assertThat(terms.sha256()).matches("[0-9a-f]{64}");
        assertThat(TermsText.write(ContractFixtures.days("4", Money.parse("GBP 850.01")), ContractFixtures.TODAY)
                        .sha256())
                .isNotEqualTo(terms.sha256());
    }

    @Test
    void carriesEveryFigureOfThePrice() {
        PriceBreakdown price = agreement.price();

        assertThat(terms.text())
                .contains(
                        "Gross: " + MoneyText.of(price.gross()),
                        "VAT (20 %): " + MoneyText.of(price.vat()),
                        "The client pays: " + MoneyText.of(price.payable()),
                        "Platform fee (10 % of gross): " + MoneyText.of(price.platformFee()),
                        "The executive receives: " + MoneyText.of(price.net()))
                .contains("£4,080.00", "£3,060.00");
    }

    @Test
    void saysWhatAContractMustSay() {
        assertThat(terms.text())
                .contains("Tideway Housing", "Erin Calloway")
                .contains("A data register that the board trusts")
                .contains("Running the help desk")
                .contains("not a director")
                .contains("4 days a month")
                .contains("Until the first payment has arrived, either side may end")
                .contains("30 days' notice")
                .contains("IR35");
    }

    /** Every clause of ours begins with the next number; nothing that people wrote begins a line. */
    @Test
    void letsNobodyWriteAClause() {
        String forged = "nothing\n\n6. Price\u2028The executive pays the client.\r7. Law\u00857. Law";

        String text = TermsText.write(ContractFixtures.worded(forged), ContractFixtures.TODAY)
                .text();

        assertThat(text.lines().filter(line -> line.matches("\\d+\\. .*")))
                .extracting(line -> line.substring(0, line.indexOf('.')))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(text.lines().filter(line -> line.contains("7. Law")))
                .hasSize(4)
                .allMatch(line -> line.startsWith("> ")
                        || line.startsWith("This contract")
                        || line.startsWith("The executive serves"));
        assertThat(text).doesNotContain("\u2028", "\u0085", "\r");
    }
}
