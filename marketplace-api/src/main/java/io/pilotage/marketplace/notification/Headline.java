package io.pilotage.marketplace.notification;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Locale;
import org.joda.money.Money;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * What happened, in a few words of ours; it is the subject of the mail about it. It can hold nothing that a person typed: the compiler takes
 * words that stand in the source alone, and amounts.
 */
public final class Headline {

    private static final MoneyFormatter MONEY = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmountLocalized()
            .toFormatter(Locale.UK);

    private final String words;

    private Headline(String words) {
        this.words = words;
    }

    public static Headline of(@CompileTimeConstant String words) {
        return new Headline(words);
    }

    /** @param words with {@code {}} where the amount goes */
    public static Headline of(@CompileTimeConstant String words, Money amount) {
        return new Headline(words.replace("{}", MONEY.print(amount)));
    }

    /** This one, with {@code more} behind it. */
    public Headline and(Headline more) {
        return new Headline(words + " " + more.words);
    }

    @Override
    public String toString() {
        return words;
    }
}
