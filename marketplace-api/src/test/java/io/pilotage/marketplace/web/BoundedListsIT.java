package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Nobody gets more of any list at once than a page, which holds a hundred at most. */
@ServerTest
class BoundedListsIT {

    private static final int MOST = 100;

    /** What is said of one thing at a time, and no list of things. */
    private static final Map<String, String> OF_ONE_THING = Map.of(
            "listProblemsOfDraft",
            "what is missing in one draft",
            "getFindingsOfEngagement",
            "what is found in one draft",
            "getFindingsOfOwnProfile",
            "what is found in one profile");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void everyListIsReadByPagesOfAHundredAtMost() throws Exception {
        ApiFile api = ApiFile.served(mvc);
        Things things = beans.createBean(Things.class);
        var requests = new SoundRequests(api, things);
        RightsTable rights = RightsTable.read();
        List<ApiFile.Operation> lists = api.operations().stream()
                .filter(operation -> operation.method() == HttpMethod.GET && answersAList(api, operation))
                .filter(operation -> !OF_ONE_THING.containsKey(operation.id()))
                .toList();

        assertThat(lists).hasSizeGreaterThan(30);
        for (ApiFile.Operation list : lists) {
            Caller caller =
                    things.tenants().callers().get(rights.letIn(list.id(), true).getLast());
            for (int limit : new int[] {0, MOST + 1}) {
                assertThat(answer(requests, list, caller, limit).getContentAsString())
                        .as(list + " with a limit of " + limit)
                        .contains("\"status\":422", "\"field\":\"limit\"");
            }
            MockHttpServletResponse shortest = answer(requests, list, caller, 1);
            if (shortest.getStatus() == 200) { // the search engine and Keycloak are away in this test
                assertThat((int) JsonPath.read(shortest.getContentAsString(), "$.items.length()"))
                        .as(list.toString())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private MockHttpServletResponse answer(SoundRequests requests, ApiFile.Operation list, Caller caller, int limit)
            throws Exception {
        String address = requests.address(list);
        return mvc.perform(get(URI.create(address + (address.contains("?") ? "&" : "?") + "limit=" + limit))
                        .with(caller.token()))
                .andReturn()
                .getResponse();
    }

    private static boolean answersAList(ApiFile api, ApiFile.Operation operation) {
        JsonNode content =
                api.root().path("paths").path(operation.path()).path("get").at("/responses/200/content");
        return content.valueStream()
                .map(type -> api.resolved(type.path("schema")))
                .anyMatch(schema -> isArray(schema) || isArray(schema.at("/properties/items")));
    }

    private static boolean isArray(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }
}
