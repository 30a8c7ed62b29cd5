package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import io.pilotage.marketplace.testing.ServerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ServerTest
class ApiDescriptionIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

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

    @Test
    void saysMoneyInOneWayWhereverItIsSaid() throws Exception {
        List<JsonNode> objects = properties(ApiFile.served(mvc).root())
                .filter(it -> it.has("amount") || it.has("currency"))
                .toList();

        assertThat(objects).hasSizeGreaterThan(20).allSatisfy(properties -> {
            boolean holdsMoney =
                    properties.path("amount").path("type").asString("").equals("object");
            if (properties.has("amount")) {
                assertThat((holdsMoney ? properties.at("/amount/properties") : properties).propertyNames())
                        .containsExactlyInAnyOrder("amount", "currency");
            }
            assertThat(List.of(
                            typeOf(properties, holdsMoney ? "/amount/properties/amount" : "/amount"),
                            typeOf(properties, "/currency")))
                    .as("amounts and currencies of %s", properties)
                    .containsOnly("string");
        });
    }

    /** The properties of every object that is described, however deep. */
    private static Stream<JsonNode> properties(JsonNode described) {
        return Stream.concat(
                Stream.of(described.path("properties")), described.valueStream().flatMap(ApiDescriptionIT::properties));
    }

    /** Of what is not there, that of what may be. */
    private static String typeOf(JsonNode properties, String path) {
        JsonNode property = properties.at(path);
        return property.isMissingNode() ? "string" : property.path("type").asString("none");
    }

    /** It refuses a file in which a reference leads nowhere. */
    @Test
    void isReadByOthersTools() throws Exception {
        ApiFile api = ApiFile.served(mvc);
        Files.writeString(Path.of("target", "openapi.json"), api.root().toPrettyString());

        assertThat(OpenApiInteractionValidator.createForInlineApiSpecification(api.text())
                        .build())
                .isNotNull();
        assertThat(api.root()
                        .at("/components/schemas/Problem/properties/errors/items/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("field", "rule", "message");
    }

    @Test
    void namesEveryOperationForPeopleAndForPrograms() throws Exception {
        assertThat(ApiFile.served(mvc).operations())
                .hasSizeGreaterThan(100)
                .allSatisfy(operation -> {
                    assertThat(operation.id()).as(operation.toString()).matches("[a-z][A-Za-z]+");
                    assertThat(operation.summary()).as(operation.toString()).matches("[A-Z].{8,90}");
                })
                .extracting(ApiFile.Operation::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOutNothingThatControllersAnswerButWhatStripeSends() throws Exception {
        Set<String> described = ApiFile.served(mvc).operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet());

        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(it ->
                                it.getValue().getBeanType().getPackageName().startsWith("io.pilotage"))
                        .filter(it -> it.getValue().getBeanType() != UnknownAddress.class)
                        .flatMap(it -> addresses(it.getKey()))
                        .filter(address -> !described.contains(address)))
                .containsExactly("POST /stripe/webhook");
    }

    private static Stream<String> addresses(RequestMappingInfo answered) {
        return answered.getMethodsCondition().getMethods().stream()
                .flatMap(method -> answered.getPatternValues().stream().map(path -> method + " " + path));
    }

    @Test
    void describesTheBodyThatIsTakenWhenTwoHaveTheSameName() throws Exception {
        assertThat(bodyOf("createOrganisation")).contains("sector", "sizeBand", "region", "name");
        assertThat(bodyOf("foundFirm")).contains("description", "name").doesNotContain("sector");
        assertThat(bodyOf("saveSearch")).contains("frequency", "engagements", "executives");
        assertThat(bodyOf("inviteToFirm")).containsExactlyInAnyOrder("seat", "email");
        assertThat(bodyOf("inviteColleague")).containsExactlyInAnyOrder("email", "permissions");
    }

    private Set<String> bodyOf(String id) throws Exception {
        ApiFile api = ApiFile.served(mvc);
        return api.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .map(operation ->
                        api.resolved(operation.body()).path("properties").propertyNames())
                .map(Set::copyOf)
                .findFirst()
                .orElseThrow();
    }
}
