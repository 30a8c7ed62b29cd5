package io.pilotage.marketplace.notification;

import java.time.Instant;

/** A notice as its recipient sees it. */
public record ReceivedNotice(NoticeId id, String title, String body, String link, Instant createdAt, boolean read) {}
