/** Meaning as numbers: texts become vectors that lie close together when the texts mean much the same. */
@NullMarked
package io.pilotage.search.embedding;

import org.jspecify.annotations.NullMarked;
