package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a thing that Elasticsearch refuses, and why. Until a newer one is taken, search shows the version before it, if
 * there was one.
 *
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried again, unless it changes before
 */
public record ParkedRow(DocumentKind kind, UUID id, long version, int attempts, String reason, Instant nextAttemptAt) {}
