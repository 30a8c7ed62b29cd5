package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Documents lie in the database as older versions recorded them: parts that came later are not in them. */
class RecordedDocumentTests {

    @Test
    void readsAnExecutiveFromBeforeClearances() {
        var today = Documents.cleared(
                Documents.executive(new UUID(2, 1), "CIO for ports"), LocalDate.parse("2030-01-31"), "BPSS");
        var old = (ObjectNode) SearchJson.MAPPER.valueToTree(today);
        old.remove("clearances");
        old.remove("clearanceUntil");

        var read = SearchJson.MAPPER.treeToValue(old, ExecutiveDocument.class);

        assertThat(read.clearances()).isEmpty();
        assertThat(read.clearanceUntil()).isNull();
    }

    @Test
    void readsAnEngagementFromBeforeLanguagesAndClearances() {
        var old = (ObjectNode) SearchJson.MAPPER.valueToTree(Documents.engagement(new UUID(1, 1), "CIO for a port"));
        old.remove("languages");
        old.remove("clearance");

        var read = SearchJson.MAPPER.treeToValue(old, EngagementDocument.class);

        assertThat(read.languages()).isEmpty();
        assertThat(read.clearance()).isNull();
    }
}
