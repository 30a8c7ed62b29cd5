package io.pilotage.marketplace.limits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.web.ProblemResponses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorLimitTests {

    private final RateLimits limits = mock();
    private final ProblemResponses problems = mock();

    @ParameterizedTest
    @CsvSource({
        "/engagements, false, true",
        "/x.css, false, true",
        "/VAADIN/push, false, true",
        "/VAADIN/build/a.js, false, false",
        "/styles.css, false, false",
        "/stripe/webhook, false, false",
        "/logout/connect/back-channel/keycloak, false, false",
        "/kept.jsx, false, true",
        "/styles.css/engagements, false, true",
        "/stripe/anything, false, true",
        "/logout/connect/back-channel/anything, false, true",
        "/oauth2/authorization/keycloak, true, false",
        "/login/oauth2/code/keycloak, true, false"
    })
    void countsEverythingOnceButOurOwnFilesAndSignedDoors(String address, boolean early, boolean late) {
        var request = new MockHttpServletRequest("POST", address);
        request.setServletPath(address);

        assertThat(VisitorLimit.onTheWayToSignIn(limits, problems).shouldNotFilter(request))
                .isEqualTo(!early);
        assertThat(VisitorLimit.elsewhere(limits, problems).shouldNotFilter(request))
                .isEqualTo(!late);
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/authorization/keycloak, SIGN_INS",
        "/oauth2/authorization/keycloak?sign-up, SIGN_UPS",
        "/login/oauth2/code/keycloak, SIGN_INS"
    })
    void whatBeginsASessionThatWaitsIsCountedMoreStrictly(String address, Limit counted) throws Exception {
        String[] parts = address.split("\\?");
        var request = new MockHttpServletRequest("GET", parts[0]);
        request.setServletPath(parts[0]);
        if (parts.length > 1) {
            request.setParameter(parts[1], "");
        }

        VisitorLimit.onTheWayToSignIn(limits, problems)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        verify(limits).take(counted);
    }
}
