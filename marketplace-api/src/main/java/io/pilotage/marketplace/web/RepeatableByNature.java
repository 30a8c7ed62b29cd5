package io.pilotage.marketplace.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that asks a server outside and may be repeated, with or without an {@code Idempotency-Key}, because what it asks for
 * carries a key of its own. It runs in no transaction, so that nobody holds a connection while that server thinks.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RepeatableByNature {}
