package io.pilotage.marketplace.shared.dependency;

import java.util.Locale;

/** What a call or a job may have to wait for. Each has threads of its own for its jobs, so that one that is silent holds up no others. */
public enum Dependency {
    DATABASE(4),
    /** Work of our own that takes minutes, such as an import. */
    BULK(2),
    STRIPE(4),
    MAIL(4),
    SEARCH(2),
    KEYCLOAK(2);

    private final int jobThreads;

    Dependency(int jobThreads) {
        this.jobThreads = jobThreads;
    }

    /** How many of its jobs run at once on a node. */
    public int jobThreads() {
        return jobThreads;
    }

    /** The name of its circuit breaker and of its measurements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
