package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.ui.component.Parts.Extent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsTests {

    record Line(@Nullable String code, @Nullable Integer weight, boolean essential) {}

    record Band(@Nullable Integer min, @Nullable Integer max) {}

    record Content(@Nullable String title, @Nullable Band band, List<Line> lines) {}

    private final Content stored = new Content("Stored", new Band(1, 2), List.of(new Line("C1", 10, true)));
    private final Content written =
            new Content("Written", new Band(3, 4), List.of(new Line("C1", 11, false), new Line("C2", 99, true)));

    @Test
    void takesTheSmallestPartFromWhatIsStored() {
        assertThat(instead("title", Extent.VALUE)).isEqualTo(new Content("Stored", written.band(), written.lines()));
        assertThat(instead("band.max", Extent.VALUE).band()).isEqualTo(new Band(3, 2));
        assertThat(instead("lines[0].weight", Extent.VALUE).lines().getFirst()).isEqualTo(new Line("C1", 10, false));
        assertThat(instead("lines[C1].weight", Extent.VALUE).lines().getFirst()).isEqualTo(new Line("C1", 10, false));
    }

    @Test
    void leavesOutWhatWasNeverStored() {
        assertThat(instead("lines[1].weight", Extent.VALUE).lines().getLast()).isEqualTo(new Line("C2", null, true));
        assertThat(instead("lines[1].weight", Extent.ENTRY_OF_A_LIST).lines())
                .containsExactly(written.lines().getFirst());
        assertThat(Parts.instead(written, new Content(null, null, List.of()), "band.max", Extent.VALUE)
                        .band())
                .isEqualTo(new Band(3, null));
    }

    @Test
    void takesTheWholePartWhenThatIsAskedFor() {
        assertThat(instead("lines[1].weight", Extent.PART).lines()).isEqualTo(stored.lines());
        assertThat(instead("band.max", Extent.PART).band()).isEqualTo(stored.band());
    }

    @Test
    void changesNothingForAPathThatLeadsNowhere() {
        assertThat(instead("colour", Extent.VALUE)).isEqualTo(written);
        assertThat(instead("lines[7].weight", Extent.VALUE)).isEqualTo(written);
        assertThat(instead("lines[0].essential.deeper", Extent.VALUE).lines()).hasSize(2);
    }

    private Content instead(String path, Extent extent) {
        return Parts.instead(written, stored, path, extent);
    }
}
