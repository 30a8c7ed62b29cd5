package io.pilotage.marketplace.executive.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many files are taken in at a time; how many a day is a {@linkplain io.pilotage.marketplace.limits.Limit#IMPORTS limit}.
 *
 * @param unread files of one source that are being read or wait for it
 * @param uploads files that a node stores at a time: each holds a connection to the database until all its rows are there
 */
@ConfigurationProperties("pilotage.imports")
record ImportProperties(
        @DefaultValue("3") int unread, @DefaultValue("4") int uploads) {}
