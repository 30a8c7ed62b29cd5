/** Executives brought in by the thousand: sending files, watching them being read, publishing what trusted sources say. */
@NullMarked
package io.pilotage.ui.bulk;

import org.jspecify.annotations.NullMarked;
