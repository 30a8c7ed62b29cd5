package io.pilotage.marketplace.shared;

/** The technology leadership roles that are hired here. */
public enum LeadershipRole implements Labelled {
    CIO("Chief information officer (CIO)"),
    CTO("Chief technology officer (CTO)"),
    COMBINED("Combined CIO and CTO"),
    CISO("Chief information security officer (CISO)"),
    CDO("Chief digital or data officer (CDO)"),
    HEAD_OF_IT("Head of IT");

    private final String label;

    LeadershipRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
