/** The short questions after the first sign-in, before a person can do anything else. */
@NullMarked
package io.pilotage.ui.onboarding;

import org.jspecify.annotations.NullMarked;
