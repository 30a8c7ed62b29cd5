package io.pilotage.marketplace.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Integrations;
import io.pilotage.marketplace.web.IdempotentCommands;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class IntegrationControllerTests {

    @ParameterizedTest
    @ValueSource(strings = {"integrations", "integration%73"})
    void letsNobodyKeepTheSecretHoweverTheAddressIsWritten(String address) throws Exception {
        var integrations = mock(Integrations.class);
        when(integrations.connect(any(), any(), any()))
                .thenReturn(new IntegrationCredentials(new PersonId(UUID.randomUUID()), "ledger-1", "hush"));
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new IntegrationController(integrations))
                .build();

        var result = mvc.perform(post(URI.create("/api/v1/organisations/" + UUID.randomUUID() + "/" + address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Ledger\", \"permissions\": [\"MANAGE_MEMBERS\"]}"))
                .andExpect(status().isCreated())
                .andReturn();

        assertThat(result.getResponse().getContentAsString()).contains("hush");
        assertThat(IdempotentCommands.keepsNothingOf(result.getRequest())).isTrue();
    }
}
