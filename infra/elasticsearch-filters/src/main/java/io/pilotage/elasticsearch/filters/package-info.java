/** Gives Elasticsearch's core distribution the stock analysis parts that it lacks, so that the local stack runs the same index definitions as a full one. */
@NullMarked
package io.pilotage.elasticsearch.filters;

import org.jspecify.annotations.NullMarked;
