/** Catches every mail that the local system sends and shows it. */
@NullMarked
package io.pilotage.localstack.mail;

import org.jspecify.annotations.NullMarked;
