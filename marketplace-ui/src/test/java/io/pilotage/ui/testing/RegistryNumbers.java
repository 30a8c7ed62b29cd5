package io.pilotage.ui.testing;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Company numbers that tell apart what tests call alike. */
public final class RegistryNumbers {

    private RegistryNumbers() {}

    public static String next() {
        return String.format(Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
