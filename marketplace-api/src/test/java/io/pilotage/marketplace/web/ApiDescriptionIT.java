package io.pilotage.marketplace.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ApiDescriptionIT {

    @Autowired
    private MockMvc mvc;

    @Test
    void describesMoneyTokensAndProblemsAsTheyAre() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi", startsWith("3.1")))
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.components.schemas.Offer.properties.dayRate.properties.keys()")
                        .value(containsInAnyOrder("amount", "currency")))
                .andExpect(jsonPath("$.paths['/api/v1/bids/{id}/submission'].post.responses.default")
                        .exists())
                .andExpect(jsonPath("$.paths['/stripe/webhook']").doesNotExist());
    }
}
