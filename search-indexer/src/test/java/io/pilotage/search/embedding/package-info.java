@NullMarked
package io.pilotage.search.embedding;

import org.jspecify.annotations.NullMarked;
