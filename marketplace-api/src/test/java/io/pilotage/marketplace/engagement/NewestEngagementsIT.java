package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** No search engine runs here: publishing works all the same, and what is published can be looked through. */
@ServerTest
class NewestEngagementsIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EngagementScene scene;

    @Autowired
    private Engagements engagements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysThatSearchIsDownAndWhereToLookInstead() throws Exception {
        mvc.perform(get("/api/v1/engagements?words=cyber"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/search-unavailable"))
                .andExpect(jsonPath("$.newest").value("/api/v1/engagements/newest"));
    }

    @Test
    void listsWhatIsPublishedAloneNewestFirstPageByPage() throws Exception {
        Buyer buyer = scene.buyer(Sector.THIRD);
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            published.addFirst(
                    scene.published(buyer, rollingBrief(Instant.now()).build())
                            .value()
                            .toString());
        }
        String draft =
                scene.draft(buyer, rollingBrief(Instant.now()).build()).value().toString();
        EngagementId withdrawn =
                scene.published(buyer, rollingBrief(Instant.now()).build());
        buyer.member().run(() -> engagements.withdraw(withdrawn, "The board has chosen another way."));

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            String page = mvc.perform(get("/api/v1/engagements/newest?limit=2" + next))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            List<String> cursor = JsonPath.read(page, "$[?(@.next)].next");
            next = cursor.isEmpty() ? "" : "&after=" + cursor.getFirst();
        } while (!next.isEmpty());

        assertThat(seen)
                .doesNotHaveDuplicates()
                .doesNotContain(draft, withdrawn.value().toString());
        assertThat(seen.stream().filter(published::contains).toList()).isEqualTo(published);
        mvc.perform(get("/api/v1/engagements/newest?limit=0")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void knowsNewerFromOlderWithinASecond() throws Exception {
        Buyer buyer = scene.buyer(Sector.THIRD);
        String older = published(buyer, "2099-03-01T12:00:00Z");
        String newer = published(buyer, "2099-03-01T12:00:00.500Z");

        mvc.perform(get("/api/v1/engagements/newest?limit=2"))
                .andExpect(jsonPath("$.items[0].id").value(newer))
                .andExpect(jsonPath("$.items[1].id").value(older));
    }

    private String published(Buyer buyer, String moment) {
        EngagementId id = scene.published(buyer, rollingBrief(Instant.now()).build());
        jdbc.sql("""
                update search.search_document set body = jsonb_set(body, '{publishedAt}', to_jsonb(:moment::text))
                where id = :id""").param("moment", moment).param("id", id.value()).update();
        return id.value().toString();
    }
}
