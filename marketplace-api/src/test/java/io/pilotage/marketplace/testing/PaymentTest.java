package io.pilotage.marketplace.testing;

import io.pilotage.marketplace.MarketplaceApiApplication;
import io.pilotage.marketplace.firm.FirmScene;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Like {@link ServerTest}, on a port of its own, with a {@link SimulatedStripe} that calls its webhook. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MarketplaceApiApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {Servers.class, SimulatedStripe.class})
@Import({CountedStatements.class, Callers.class, FirmScene.class})
public @interface PaymentTest {}
