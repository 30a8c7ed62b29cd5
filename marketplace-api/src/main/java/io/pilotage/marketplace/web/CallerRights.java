package io.pilotage.marketplace.web;

import java.util.Set;

/** What a caller may do now, as far as one module knows; the answer to a repeated command is given only while none of it is lost. */
public interface CallerRights {

    /**
     * @param caller the subject of the caller's token
     * @return one line per right, the same line for the same right
     */
    Set<String> of(String caller);
}
