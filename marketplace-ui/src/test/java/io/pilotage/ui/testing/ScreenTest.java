package io.pilotage.ui.testing;

import io.pilotage.ui.PilotageApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test of the screens in the whole application on a real PostgreSQL; no browser and no Keycloak. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PilotageApplication.class)
@ContextConfiguration(initializers = ScreenServers.class)
public @interface ScreenTest {}
