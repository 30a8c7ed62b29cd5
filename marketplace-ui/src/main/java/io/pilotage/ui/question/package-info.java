/** Questions about an engagement and their answers, on its page and in its workspace. */
@NullMarked
package io.pilotage.ui.question;

import org.jspecify.annotations.NullMarked;
