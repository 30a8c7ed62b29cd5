/** What Stripe refused or has not answered, for admins to have tried again. */
@NullMarked
package io.pilotage.ui.operation;

import org.jspecify.annotations.NullMarked;
