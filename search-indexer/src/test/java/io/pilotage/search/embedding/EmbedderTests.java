package io.pilotage.search.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedderTests {

    private final Embedder embedder = new Embedder();

    @Test
    void putsTextsThatMeanTheSameCloserThanTextsThatShareAWord() {
        var question = embedder.embed("Protect us from hackers after the breach");
        var meant = embedder.embed("Cyber security incident response and recovery from ransomware");
        var worded = embedder.embed("A garden path that leads us through the breach in an old wall");

        assertThat(question.closenessTo(meant)).isGreaterThan(question.closenessTo(worded));
    }

    @Test
    void givesTheSameVectorForTheSameTextAloneAndAmongOthers() {
        var alone = embedder.embed("A roadmap for a housing association");
        var among =
                embedder.embed(List.of("word ".repeat(1_000), "A roadmap for a housing association", "Something else"));

        assertThat(among.get(1).components()).isEqualTo(alone.components());
        assertThat(among)
                .allSatisfy(vector -> assertThat(vector.closenessTo(vector)).isBetween(0.999, 1.001));
        assertThat(alone.components()).hasSize(Embedder.DIMENSIONS);
    }

    @Test
    void readsTheEndOfALongTextToo() {
        var start = "The garden has roses and a long lawn beside the river. ".repeat(60);
        var long1 = embedder.embed(start + "Cyber security incident response after ransomware. ".repeat(60));
        var long2 = embedder.embed(start + start);
        var cyber = embedder.embed("Cyber security incident response after ransomware");

        assertThat(long1.closenessTo(cyber)).isGreaterThan(long2.closenessTo(cyber) + 0.2);
    }

    @Test
    void embedsWhateverPeopleWrite() {
        var odd = List.of(
                "\ud83d\ude80 a",
                "\u0645\u062f\u064a\u0631 \u05de\u05e0\u05d4\u05dc",
                "\u0000x\u0001",
                "\ud800 lone",
                "x".repeat(1_000_000),
                "- 1 -");

        assertThat(embedder.embed(odd))
                .hasSize(odd.size())
                .allSatisfy(vector -> assertThat(vector.closenessTo(vector)).isBetween(0.999, 1.001));
    }

    @Test
    void survivesBeingStored() {
        var vector = embedder.embed("Data governance");

        assertThat(Vector.of(vector.bytes()).components()).isEqualTo(vector.components());
    }
}
