package io.pilotage.ui.component;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A number as people write it, wherever the server stands: {@code 2}, {@code 2.5}. */
public final class NumberText {

    private NumberText() {}

    /** With one decimal place at most. */
    public static String of(double number) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(number);
    }
}
