package io.pilotage.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;

class LogoutTokensTests {

    @Test
    void answersATokenOfAnotherKindAsABadRequest() throws Exception {
        assertThat(answerTo(new IllegalArgumentException("logout token must contain an events claim")))
                .isEqualTo(400);
        assertThat(answerTo(new AuthenticationServiceException("no logout token")))
                .isEqualTo(400);
    }

    @Test
    void asksToComeAgainWhileKeycloakIsOutOfReach() throws Exception {
        assertThat(answerTo(new AuthenticationServiceException("keys", new ConnectException("refused"))))
                .isEqualTo(503);
    }

    private static int answerTo(RuntimeException tripped) throws Exception {
        var request = new MockHttpServletRequest("POST", "/logout/connect/back-channel/keycloak");
        var response = new MockHttpServletResponse();
        new LogoutTokens().doFilter(request, response, (command, answer) -> {
            throw tripped;
        });
        return response.getStatus();
    }
}
