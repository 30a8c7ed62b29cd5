package io.pilotage.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.ui.testing.ScreenTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What somebody who has not signed in can make the server keep by starting to. */
@ScreenTest
class SignInSessionIT {

    private static final String LONG = "x".repeat(6_000);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private MockMvc mvc;
    private MockHttpSession session;

    @BeforeEach
    void aVisitorComes() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        session = new MockHttpSession();
    }

    @Test
    void ofThePageThatWasAskedForOnlyTheAddressIsKept() throws Exception {
        visit("/home?tab=open");

        assertThat(kept().keySet()).containsExactly(AskedPage.class.getName());
        assertThat(session.getAttribute(AskedPage.class.getName())).isEqualTo("/home?tab=open");
    }

    @Test
    void anAddressThatNoLinkOfOursIsAsLongAsIsNotKept() throws Exception {
        visit("/home?tab=" + LONG);

        assertThat(kept()).isEmpty();
    }

    @Test
    void startingToSignInAgainAndAgainKeepsLittle() throws Exception {
        for (int i = 0; i < 5; i++) {
            visit("/home?tab=" + i);
            visit(BrowserSecurity.LOGIN + "?anything=" + LONG);
            visit("/login/oauth2/code/keycloak?code=forged&state=" + LONG);
        }

        assertThat(kept().values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %s", kept())
                .isLessThan(3_000);
    }

    @Test
    void whoeverOpensAPageWhileTheDatabaseIsAwayIsToldSoAndWhenToComeAgain() throws Exception {
        CircuitBreaker line = breakers.circuitBreaker(Dependency.DATABASE.label());
        line.transitionToForcedOpenState();
        try {
            mvc.perform(get("/home").header("Accept", "text/html"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "30"))
                    .andExpect(content().string(containsString("What was saved is safe")));
        } finally {
            line.transitionToClosedState();
        }
    }

    private void visit(String address) throws Exception {
        mvc.perform(get(URI.create(address))
                        .session(session)
                        .header("Accept", "text/html")
                        .header("X-Long", LONG))
                .andExpect(status().isFound());
    }

    private Map<String, Integer> kept() throws IOException {
        var sizes = new TreeMap<String, Integer>();
        for (String name : Collections.list(session.getAttributeNames())) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(session.getAttribute(name));
            }
            sizes.put(name, bytes.size());
        }
        return sizes;
    }
}
