package io.pilotage.marketplace.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks acts on money: a person may do them only when they have just proven, by a passkey or a one-time code, that it is them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecentlyProven {}
