package io.pilotage.marketplace.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.net.URI;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class BadInputIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Test
    void refusesBodiesThatNoHonestCallerSends() throws Exception {
        String large = "{\"name\": \"" + "x".repeat(2_100_000) + "\"}";

        mvc.perform(post("/api/v1/organisations")
                        .with(callers.organisationMember().token())
                        .contentType(APPLICATION_JSON)
                        .content(large))
                .andExpect(status().isContentTooLarge());
        mvc.perform(post(URI.create("/%61pi/v1/organisations"))
                        .with(callers.organisationMember().token())
                        .contentType(APPLICATION_JSON)
                        .content(large))
                .andExpect(status().isContentTooLarge());
        for (String address : List.of("/stripe/webhook", "/%73tripe/webhook")) {
            mvc.perform(post(URI.create(address)).contentType(APPLICATION_JSON).content("x".repeat(300_000)))
                    .andExpect(status().isContentTooLarge());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sector  | {"name": "Trust", "sector": 0, "sizeBand": "SMALL", "region": "WALES"}
            name    | {"name": "Evil\\r\\nBcc: somebody", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES"}
            website | {"name": "Trust", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": ["a"]}
            """)
    void namesTheFieldOfAWrongTypeWithoutNamingClasses(String field, String body) throws Exception {
        mvc.perform(post("/api/v1/organisations")
                        .with(callers.organisationMember().token())
                        .contentType(APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.detail", Matchers.not(Matchers.containsString("java."))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name          | malformed  | {"name": 1}
            name          | malformed  | {"name": true}
            name          | repeated   | {"name": "One", "name": "Other"}
            title         | too-long   | {"kind": "FRACTIONAL", "title": "LONG"}
            criteria      | too-many   | {"kind": "FRACTIONAL", "criteria": [MANY]}
            outcomes[1]   | not-one-line | {"kind": "FRACTIONAL", "outcomes": ["One", "Two\\n\\n6. Price"]}
            """)
    void namesFieldAndRuleOfWhatIsRepeatedTooLongOrTooMany(String field, String rule, String body) throws Exception {
        var buyer = callers.organisationMember();
        var organisation = buyer.call(() -> organisations.create(new OrganisationDetails.Statement(
                DistinctName.like("Limits Ltd"), Sector.PRIVATE, SizeBand.SMALL, Region.LONDON, null)));
        String address = field.equals("name")
                ? "/api/v1/organisations"
                : "/api/v1/organisations/" + organisation.id().value() + "/engagements";

        mvc.perform(post(address)
                        .with(buyer.token())
                        .contentType(APPLICATION_JSON)
                        .content(body.replace("LONG", "x".repeat(30_000)).replace("MANY", "{},".repeat(8_000) + "{}")))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].rule").value(rule));
    }

    @Test
    void answersUnknownAddressesAsAProblemAndNotAsAPage() throws Exception {
        mvc.perform(get("/api/v1/nonexistent").with(callers.executive().token()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api, 404, not-found",
        "GET, /api/v2/anything, 404, not-found",
        "GET, /api/v1/executives/not-an-id, 400, malformed",
        "GET, /api/v1/executives/%00, 400, malformed",
        "GET, /api/v1/executives/a%2Fb, 400, malformed",
        "GET, /api/v1/executives/a;b=c, 400, malformed",
        "GET, /api/v1/notifications?limit=many, 400, malformed",
        "DELETE, /api/v1/organisations, 405, method-not-allowed",
        "PATCH, /api/v1/me, 405, method-not-allowed"
    })
    void answersWhatNoControllerTakesAsAProblem(String method, String address, int status, String type)
            throws Exception {
        mvc.perform(request(HttpMethod.valueOf(method), URI.create(address))
                        .with(callers.executive().token())
                        .accept(TEXT_HTML))
                .andExpect(status().is(status))
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/" + type))
                .andExpect(jsonPath("$.status").value(status));
    }

    @Test
    void saysWhichMethodsAnAddressTakes() throws Exception {
        mvc.perform(delete("/api/v1/organisations")
                        .with(callers.organisationMember().token()))
                .andExpect(header().string(
                                "Allow",
                                Matchers.allOf(Matchers.containsString("GET"), Matchers.containsString("POST"))));
    }

    @Test
    void answersUnknownMediaTypesAsAProblem() throws Exception {
        mvc.perform(get("/api/v1/me").with(callers.executive().token()).accept(TEXT_HTML))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/not-acceptable"));
        mvc.perform(post("/api/v1/organisations")
                        .with(callers.organisationMember().token())
                        .contentType(TEXT_HTML)
                        .content("<p>"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/unsupported-media-type"));
    }

    @Test
    void refusesNamesOfParametersThatHoldANul() throws Exception {
        mvc.perform(get(URI.create("/api/v1/engagements/newest?%00=1")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/malformed"));
    }

    @Test
    void refusesMomentsThatNoCalendarHolds() throws Exception {
        mvc.perform(get("/api/v1/engagements").queryParam("closingBefore", "+999999999-12-31T23:59:59Z"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("closingBefore"));
    }
}
