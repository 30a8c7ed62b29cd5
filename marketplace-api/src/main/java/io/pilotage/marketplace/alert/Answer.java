package io.pilotage.marketplace.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A thing that answers a saved search.
 *
 * @param title the engagement's title, or the executive's name
 * @param facts what to know at a glance: whose or what headline, the rate, the closing time
 * @param link path of its page
 * @param highlights passages that contain the words, as HTML in which only {@code <mark>} is markup
 */
record Answer(UUID id, String title, List<String> facts, String link, Instant publishedAt, List<String> highlights) {}
