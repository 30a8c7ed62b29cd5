/** Keeps the index true: takes what has changed from the database and writes it to Elasticsearch, as often as it takes. */
@NullMarked
package io.pilotage.search.worker;

import org.jspecify.annotations.NullMarked;
