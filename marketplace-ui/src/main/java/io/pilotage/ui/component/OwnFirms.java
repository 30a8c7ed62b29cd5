package io.pilotage.ui.component;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The firms that the person acts for, to choose among. */
public final class OwnFirms {

    private static final int PAGE = 100;

    private OwnFirms() {}

    /** All of them, by name. */
    public static List<FirmDetails> of(Firms firms) {
        List<FirmDetails> all = new ArrayList<>();
        @Nullable FirmId last = null;
        do {
            Slice<FirmDetails> page = firms.mine(last, PAGE);
            all.addAll(page.items());
            String next = page.next();
            last = next == null ? null : new FirmId(UUID.fromString(next));
        } while (last != null);
        return all;
    }
}
