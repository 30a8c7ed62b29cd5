package io.pilotage.ui.worklist;

import java.util.List;

/** What a feature knows to wait for the person at this browser; it asks the database as often for much of it as for little. */
@FunctionalInterface
public interface WhatWaits {

    /** As many of one feature's things as the home page shows; whoever has more of them is led to where all are. */
    int SHOWN = 10;

    /** Empty when nothing waits, or the feature is not for this person. */
    List<Waiting> now();
}
