package io.pilotage.marketplace.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the commands that stay open to a suspended person: those of running contracts, of money owed, of reading, of ending one's
 * sessions, and of taking back what is one's own.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DespiteSuspension {}
