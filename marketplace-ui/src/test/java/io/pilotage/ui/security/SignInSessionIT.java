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
import io.pilotage.marketplace.identity.Browsers;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.ui.testing.ScreenTest;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
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

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private Browsers browsers;

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
    void ofThePageThatWasAskedForOnlyTheAddressIsKeptAndByTheBrowser() throws Exception {
        Cookie asked = visit("/home?tab=open").getCookie(AskedPage.COOKIE);

        assertThat(kept()).isEmpty();
        assertThat(asked).isNotNull();
        assertThat(asked.isHttpOnly()).isTrue();
        assertThat(asked.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void anAddressThatNoLinkOfOursIsAsLongAsIsNotKept() throws Exception {
        assertThat(visit("/home?tab=" + LONG).getCookie(AskedPage.COOKIE)).isNull();

        assertThat(kept()).isEmpty();
    }

    /** As after a node died, or where nothing keeps a browser at one. */
    @Test
    void aSignInThatEndsInASessionOfAnotherNodeLeadsToThePageThatWasAskedFor() throws Exception {
        var request = new MockHttpServletRequest();
        request.setCookies(visit("/home?tab=open").getCookie(AskedPage.COOKIE));
        var response = new MockHttpServletResponse();

        new SignInReturn(sessions, browsers, new AskedPage(false))
                .onAuthenticationSuccess(
                        request,
                        response,
                        new TestingAuthenticationToken(UUID.randomUUID().toString(), ""));

        assertThat(response.getRedirectedUrl()).isEqualTo("/home?tab=open");
        assertThat(response.getCookie(AskedPage.COOKIE).getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/\tevil", "", "home"})
    void aForgedAddressLeadsNowhere(String address) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(
                AskedPage.COOKIE, Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.US_ASCII))));

        assertThat(new AskedPage(false).getRequest(request, new MockHttpServletResponse()))
                .isNull();
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

    private MockHttpServletResponse visit(String address) throws Exception {
        return mvc.perform(get(URI.create(address))
                        .session(session)
                        .header("Accept", "text/html")
                        .header("X-Long", LONG))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse();
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
