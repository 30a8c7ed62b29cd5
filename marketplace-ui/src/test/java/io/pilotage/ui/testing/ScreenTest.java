package io.pilotage.ui.testing;

import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.ui.PilotageApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * Runs a test of the screens in the whole application on a real PostgreSQL; no browser, no Keycloak, and a search that is down unless
 * the test gives its spies something to find. All share one application, because Spring Security keeps who is signed in by statics of
 * the last one that was started.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PilotageApplication.class)
@ContextConfiguration(initializers = ScreenServers.class)
@Import({CountedStatements.class, RefusedReading.class, Stage.class, Turns.class})
@ExtendWith(EndOfVisit.class)
@MockitoSpyBean(types = {EngagementSearch.class, ExecutiveSearch.class})
public @interface ScreenTest {}
