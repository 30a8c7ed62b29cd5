package io.pilotage.marketplace.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What looks as if it were called alike, told apart by a number that a moderator has looked up; organisations and firms the same way. */
@ServerTest
class RegistryChecksIT {

    private static final String WHY = "It stands in the register under this name.";

    private final String name = DistinctName.like("Quay Works");
    private final String number = "0%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient jdbc;

    private Caller first;
    private Caller second;

    @BeforeEach
    void people() {
        first = everywhere();
        second = everywhere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "firms"})
    void tellsApartByANumberThatAModeratorHasFound(String kind) throws Exception {
        found(kind, first, name, null).andExpect(status().isCreated());
        refused(found(kind, second, name.toUpperCase(Locale.ROOT), number), "alike");

        ask(kind, second, name, number).andExpect(status().isAccepted());
        ask(kind, second, name, number).andExpect(status().isAccepted());
        refused(found(kind, second, name, number), "alike");
        CaseDetails waiting = waiting();
        assertThat(waiting.listing().facts().keySet())
                .containsExactly("Registry number", "Asked for", "E-mail address", "Called alike 1");
        assertThat(waiting.listing().facts())
                .containsEntry("Registry number", number)
                .hasEntrySatisfying(
                        "E-mail address", address -> assertThat(address).endsWith("@people.example"))
                .hasEntrySatisfying("Called alike 1", other -> assertThat(other).startsWith(name));

        decide(waiting, Decision.APPROVED, WHY);

        assertThat(titles(second)).containsExactly("We have confirmed your registry number: " + name);
        refused(found(kind, second, name, "SC765432"), "alike");
        refused(found(kind, everywhere(), name, number), "alike");
        found(kind, second, name, number).andExpect(status().isCreated());
        refused(found(kind, first, name, number), "present");
        refused(found(kind, first, name, number.substring(1)), "present");
        ask(kind, first, name, number.substring(1)).andExpect(status().isAccepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "firms"})
    void saysWhyANumberWasNotFound(String kind) throws Exception {
        found(kind, first, name, null).andExpect(status().isCreated());
        ask(kind, second, name, number).andExpect(status().isAccepted());

        decide(waiting(), Decision.REJECTED, "The register has another name for it.");

        assertThat(titles(second)).containsExactly("We could not confirm your registry number: " + name);
        assertThat(jdbc.sql("select body from notification.notice where recipient = :person")
                        .param("person", second.id.value())
                        .query(String.class)
                        .single())
                .contains("> The register has another name for it.");
        refused(found(kind, second, name, number), "alike");
        ask(kind, second, name, number).andExpect(status().isAccepted());
        assertThat(waiting().author()).isEqualTo(second.id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "firms"})
    void takesANameFromNobodyWhoHasItAndLetsNobodyDropWhatTellsThemApart(String kind) throws Exception {
        String older = id(found(kind, first, name, null));
        ask(kind, second, name, number).andExpect(status().isAccepted());
        decide(waiting(), Decision.APPROVED, WHY);
        String younger = id(found(kind, second, name, number));

        change(kind, older, first, body(kind, name.toUpperCase(Locale.ROOT), null))
                .andExpect(status().isOk());
        refused(change(kind, younger, second, body(kind, name, null)), "alike");
        refused(change(kind, younger, second, body(kind, name, "SC765432")), "alike");
        refused(change(kind, younger, second, body(kind, name + " Ltd", number)), "alike");
        change(kind, younger, second, body(kind, name, number)).andExpect(status().isOk());
    }

    @Test
    void confirmsForWhatWasAskedAlone() throws Exception {
        found("organisations", first, name, null).andExpect(status().isCreated());
        found("firms", first, name, null).andExpect(status().isCreated());
        ask("organisations", second, name, number).andExpect(status().isAccepted());
        decide(waiting(), Decision.APPROVED, WHY);

        refused(found("firms", second, name, number), "alike");
        found("organisations", second, name, number).andExpect(status().isCreated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "firms"})
    void isNotDecidedByWhoeverActsForWhatIsCalledAlike(String kind) throws Exception {
        Caller staff = callers.moderator();
        onboarding.grant(staff.id, MarketplaceRole.ORGANISATION_MEMBER);
        onboarding.grant(staff.id, MarketplaceRole.FIRM_MEMBER);
        found(kind, staff, name, null).andExpect(status().isCreated());
        ask(kind, second, name, number).andExpect(status().isAccepted());
        CaseId waiting = waiting().id();

        assertThatThrownBy(() -> staff.call(() -> moderation.decide(waiting, Decision.REJECTED, "It looks invented.")))
                .isInstanceOf(OwnSubmission.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "firms"})
    void looksUpOnlyWhatHasToBe(String kind) throws Exception {
        refused(ask(kind, second, name, number), "distinct");
        found(kind, first, name, null).andExpect(status().isCreated());
        refused(ask(kind, second, name, null), "missing");
        refused(ask(kind, second, name, "12"), "malformed");

        assertThat(callers.moderator()
                        .call(() -> moderation.queue(null, SubjectKind.REGISTRY_NUMBER, 100))
                        .items())
                .extracting(CaseDetails::title)
                .doesNotContain(name);
    }

    private CaseDetails waiting() {
        List<CaseDetails> mine =
                callers
                        .moderator()
                        .call(() -> moderation.queue(null, SubjectKind.REGISTRY_NUMBER, 100))
                        .items()
                        .stream()
                        .filter(waiting -> waiting.title().equals(name))
                        .toList();
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private void decide(CaseDetails waiting, Decision decision, String reason) {
        callers.moderator().call(() -> moderation.decide(waiting.id(), decision, reason));
    }

    private ResultActions found(String kind, Caller by, String called, @Nullable String numbered) throws Exception {
        return send(by, "/api/v1/" + kind, body(kind, called, numbered));
    }

    private ResultActions ask(String kind, Caller by, String called, @Nullable String numbered) throws Exception {
        return send(by, "/api/v1/" + kind + "/registry-checks", body(kind, called, numbered));
    }

    private ResultActions send(Caller by, String path, String body) throws Exception {
        return mvc.perform(
                post(path).with(by.token()).contentType(APPLICATION_JSON).content(body));
    }

    private ResultActions change(String kind, String id, Caller by, String body) throws Exception {
        String address = "/api/v1/" + kind + "/" + id;
        return mvc.perform(put(address)
                .with(by.token())
                .header("If-Match", "\"1\"")
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private static String body(String kind, String called, @Nullable String numbered) {
        return """
                {"name": "%s", "registryNumber": %s, %s}\
                """.formatted(
                        called,
                        numbered == null ? null : "\"" + numbered + "\"",
                        kind.equals("firms")
                                ? "\"description\": \"We place technology leaders.\""
                                : "\"sector\": \"THIRD\", \"sizeBand\": \"SMALL\", \"region\": \"WALES\"");
    }

    private static String id(ResultActions founded) throws Exception {
        return JsonPath.read(
                founded.andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    private static void refused(ResultActions answer, String rule) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value(rule));
    }

    private List<String> titles(Caller reader) {
        return jdbc.sql("select title from notification.notice where recipient = :person")
                .param("person", reader.id.value())
                .query(String.class)
                .list();
    }

    /** Somebody who acts for organisations and for firms. */
    private Caller everywhere() {
        Caller person = callers.organisationMember();
        onboarding.grant(person.id, MarketplaceRole.FIRM_MEMBER);
        return person;
    }
}
