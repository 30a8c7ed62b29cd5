package io.pilotage.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.pilotage.marketplace.identity.KeycloakContact;
import io.pilotage.marketplace.web.ProblemResponses;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignInDoorTests {

    private final KeycloakContact keycloak = mock();
    private final ProblemResponses problems = mock();
    private final MockFilterChain next = new MockFilterChain();

    @Test
    void sendsNobodyToASilentKeycloak() throws Exception {
        go("/oauth2/authorization/keycloak");

        verify(problems).unavailable(any(), contains("sign in"), eq(Duration.ofMinutes(1)));
        assertThat(next.getRequest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/oauth2/authorization/keycloak, true", "/fees, false"})
    void letsEverybodyElsePass(String address, boolean answers) throws Exception {
        when(keycloak.answers()).thenReturn(answers);

        go(address);

        assertThat(next.getRequest()).isNotNull();
        verifyNoInteractions(problems);
    }

    private void go(String address) throws Exception {
        var request = new MockHttpServletRequest("GET", address);
        request.setServletPath(address);
        new SignInDoor(keycloak, problems).doFilter(request, new MockHttpServletResponse(), next);
    }
}
