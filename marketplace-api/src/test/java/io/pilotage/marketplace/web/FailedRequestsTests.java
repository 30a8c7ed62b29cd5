package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FailedRequestsTests {

    private static final RuntimeException OUTAGE =
            new DataAccessResourceFailureException("no answer", new SQLException("the line is dead", "08006"));

    private final FailedRequests door = new FailedRequests(
            new ProblemResponses(JsonMapper.builder().build(), new PublicAddress("https://pilotage.example")));

    @Test
    void whoeverSignsInWhileTheDatabaseIsAwayIsToldSo() throws Exception {
        MockHttpServletResponse answer = answer("/login/oauth2/code/keycloak", OUTAGE);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString()).contains("Our database is not answering at the moment.");
    }

    @Test
    void programsAreToldSoAsAProblem() throws Exception {
        MockHttpServletResponse answer = answer("/api/v1/me", OUTAGE);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void leavesWhatElseFailsOnTheWayToAScreenToTheScreens() {
        RuntimeException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> answer("/home", broken)).isSameAs(broken);
    }

    private MockHttpServletResponse answer(String address, RuntimeException failure)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        door.doFilter(new MockHttpServletRequest("GET", address), response, (request, answer) -> {
            throw failure;
        });
        return response;
    }
}
