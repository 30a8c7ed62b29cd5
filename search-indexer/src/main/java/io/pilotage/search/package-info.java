/** Search over engagements and executives: what is searchable, how it gets into the index, and how it is asked for. */
@NullMarked
package io.pilotage.search;

import org.jspecify.annotations.NullMarked;
