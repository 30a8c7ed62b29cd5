package io.pilotage.marketplace.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.ExecutiveQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertTextTests {

    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
    private static final UUID THING = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void saysWhatIsNewWhyAndHowToStopIt() {
        SavedSearch search = search(new SavedQuery(EngagementSearchRequest.of(EngagementQuery.all()), null));

        String body = AlertText.body(
                search,
                List.of(answer("Fractional CIO", List.of())),
                1,
                Map.of(THING, List.of("Role: You have been a CIO.", "Place: You travel this far.")),
                "https://pilotage.example");

        assertThat(AlertText.subject(search, 1)).isEqualTo("1 new engagement in “ERP”");
        assertThat(body).isEqualTo("""
                New in your saved search “ERP”:

                Fractional CIO
                Harbour Trust · £700 to £950 a day
                Why it matches:
                - Role: You have been a CIO.
                - Place: You travel this far.
                https://pilotage.example/engagements/1

                This saved search, with everything that answers it:
                https://pilotage.example/saved-searches/%s

                You asked for this mail every morning on which there is something new. \
                To stop it with one click, without signing in:""".formatted(search.id().value()));
    }

    @Test
    void quotesTheWordsThatWereFoundOrSaysThatTheFiltersFit() {
        SavedSearch search = search(new SavedQuery(null, ExecutiveSearchRequest.of(ExecutiveQuery.all())));

        assertThat(AlertText.body(
                        search,
                        List.of(answer("Erin", List.of("saw an <mark>ERP</mark> through &amp; out"))),
                        1,
                        Map.of(),
                        ""))
                .contains("- “… saw an *ERP* through & out …”\n");
        assertThat(AlertText.body(search, List.of(answer("Erin", List.of())), 1, Map.of(), ""))
                .contains("- It has everything that you filter for.\n");
        assertThat(AlertText.subject(search, 3)).isEqualTo("3 new executives in “ERP”");
    }

    @Test
    void describesTenAndCountsTheOthers() {
        SavedSearch search = search(new SavedQuery(EngagementSearchRequest.of(EngagementQuery.all()), null));
        List<Answer> many = IntStream.range(0, 100)
                .mapToObj(number -> answer("Engagement " + number, List.of()))
                .toList();

        assertThat(AlertText.body(search, many, 412, Map.of(), ""))
                .contains("Engagement 9\n")
                .doesNotContain("Engagement 10\n")
                .contains("And 402 more.\n");
    }

    private static Answer answer(String title, List<String> highlights) {
        return new Answer(
                THING, title, List.of("Harbour Trust", "£700 to £950 a day"), "/engagements/1", NOW, highlights);
    }

    private static SavedSearch search(SavedQuery query) {
        return new SavedSearch(
                new SavedSearchId(UUID.randomUUID()),
                0,
                new PersonId(UUID.randomUUID()),
                "ERP",
                query,
                AlertFrequency.DAILY,
                NOW,
                NOW,
                NOW,
                NOW);
    }
}
