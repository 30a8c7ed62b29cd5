package io.pilotage.marketplace.shared;

import java.util.Arrays;
import java.util.List;

/**
 * How far the United Kingdom has vetted a person for work on its secrets, lowest first; whoever holds one holds all below it.
 *
 * <p>As United Kingdom Security Vetting names them on gov.uk, "National security vetting: clearance levels". The baseline standard is
 * no clearance in its sense, but what employers check before one; buyers ask for it in the same breath.
 */
public enum ClearanceLevel implements Labelled {
    BPSS("Baseline Personnel Security Standard (BPSS)"),
    CTC("Counter-Terrorist Check (CTC)"),
    SC("Security Check (SC)"),
    DV("Developed Vetting (DV)");

    private final String label;

    ClearanceLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** All levels that whoever holds this one holds, this one included. */
    public List<ClearanceLevel> included() {
        return Arrays.stream(values()).filter(it -> it.compareTo(this) <= 0).toList();
    }
}
