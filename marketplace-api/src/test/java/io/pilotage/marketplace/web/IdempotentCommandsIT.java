package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class IdempotentCommandsIT {

    private static final String BODY = """
            {"name": "Twice Ltd", "sector": "PRIVATE", "sizeBand": "SMALL", "region": "LONDON"}""";

    private final String key = UUID.randomUUID().toString();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    private Caller caller;

    @BeforeEach
    void signIn() {
        caller = callers.organisationMember();
    }

    @Test
    void answersTheSameCommandOnceAndRepeatsTheAnswer() throws Exception {
        String first = mvc.perform(command(caller, BODY))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = mvc.perform(command(caller, BODY))
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).isEqualTo(first);
        assertThat(caller.call(organisations::mine)).hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        mvc.perform(command(caller, BODY)).andExpect(status().isCreated());
        mvc.perform(command(caller, BODY.replace("Twice", "Thrice")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/idempotency-key-reused"));

        assertThat(caller.call(organisations::mine)).hasSize(1);
    }

    @Test
    void keepsKeysOfDifferentCallersApart() throws Exception {
        Caller other = callers.organisationMember();

        mvc.perform(command(caller, BODY)).andExpect(status().isCreated());
        mvc.perform(command(other, BODY)).andExpect(status().isCreated());

        assertThat(other.call(organisations::mine)).hasSize(1);
    }

    private MockHttpServletRequestBuilder command(Caller by, String body) {
        return post("/api/v1/organisations")
                .with(by.token())
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body);
    }
}
