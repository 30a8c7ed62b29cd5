package io.pilotage.marketplace.moderation;

/** What can be submitted for moderation. */
public enum SubjectKind {
    ENGAGEMENT,
    PROFILE
}
