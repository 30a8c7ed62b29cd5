package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MoneyTextTests {

    @Test
    void writesAmountsWithTheirSymbolAndPence() {
        assertThat(MoneyText.words(Money.parse("GBP 1250"))).isEqualTo("£1,250.00");
        assertThat(MoneyText.words(Money.parse("GBP 0.05"))).isEqualTo("£0.05");
    }

    @Test
    void leavesOutPenceOfWholePoundsInBriefOnly() {
        assertThat(MoneyText.brief(Money.parse("GBP 850.00"))).isEqualTo("£850");
        assertThat(MoneyText.brief(Money.parse("GBP 850.50"))).isEqualTo("£850.50");
    }
}
