package io.pilotage.marketplace.moderation;

/** What can be submitted for moderation. */
public enum SubjectKind {
    ENGAGEMENT,
    PROFILE,
    /** Whether a register says that a number belongs to a name; see {@link RegistryChecks}. */
    REGISTRY_NUMBER
}
