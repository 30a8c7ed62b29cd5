package io.pilotage.marketplace.testing;

import io.pilotage.marketplace.MarketplaceApiApplication;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.firm.FirmScene;
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
 * worker on. Callers come from {@link Callers}, what they publish from the scenes; whoever imports more has a context, and its start, of
 * their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MarketplaceApiApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Servers.class)
@Import({
    CountedStatements.class,
    Callers.class,
    DatabaseOwner.class,
    EngagementScene.class,
    ExecutiveScene.class,
    FirmScene.class
})
public @interface ServerTest {}
