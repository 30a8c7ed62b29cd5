package io.pilotage.marketplace.shared.dependency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on the bean of a job what the job waits for, and so on whose threads it runs; without it, on those of the database. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WaitsFor {
    Dependency value();
}
