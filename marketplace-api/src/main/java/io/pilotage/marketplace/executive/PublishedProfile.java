package io.pilotage.marketplace.executive;

/** The approved content of a profile that is in sight, without the person's name. */
public record PublishedProfile(ExecutiveId id, long version, ProfileContent content) {}
