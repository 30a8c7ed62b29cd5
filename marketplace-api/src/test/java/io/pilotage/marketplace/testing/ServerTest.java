package io.pilotage.marketplace.testing;

import io.pilotage.marketplace.MarketplaceApiApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole API on real servers: PostgreSQL always; Elasticsearch only where the test's properties turn the
 * worker on. Callers come from {@link Callers}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MarketplaceApiApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Servers.class)
@Import(Callers.class)
public @interface ServerTest {}
