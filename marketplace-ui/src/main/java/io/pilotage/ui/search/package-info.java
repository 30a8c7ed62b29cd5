/** Finding: engagements for everybody, executives for those who hire; what is asked stands in the address. */
@NullMarked
package io.pilotage.ui.search;

import org.jspecify.annotations.NullMarked;
