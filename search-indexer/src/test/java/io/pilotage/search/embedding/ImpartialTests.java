package io.pilotage.search.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImpartialTests {

    @Test
    void meansTheSameWhateverSomebodyIsCalled() {
        assertThat(meaning("Amara Okafor", "Amara Okafor mended the payroll. Boards praised her and her team."))
                .isEqualTo(meaning("John Smith", "John Smith mended the payroll. Boards praised him and his team."))
                .isEqualTo(meaning(
                        "Wren Li-Ashby", "Mx Wren Li-Ashby mended the payroll. Boards praised them and their team."));
    }

    @Test
    void takesOutNothingElse() {
        assertThat(Impartial.text("The heritage theme: mark the field.", "Mark Field"))
                .isEqualTo("The heritage theme: mark the field.");
        assertThat(Impartial.text("Cost per seat [a] and tax.", "[a] ")).isEqualTo("Cost per seat and tax.");
    }

    private static String meaning(String name, String summary) {
        var document = JsonMapper.shared().createObjectNode().put("name", name).put("summary", summary);
        return Meaning.of(document).orElseThrow().text();
    }
}
