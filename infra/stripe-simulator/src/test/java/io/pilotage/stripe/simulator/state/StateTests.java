package io.pilotage.stripe.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class StateTests {
    @TempDir
    Path folder;

    @Test
    void remembersAfterReopening() {
        try (State state = State.open(folder)) {
            put(state, "cus_1", "Harbour – Größe");
            put(state, "cus_2", "Lighthouse");
            state.change(change -> {
                change.remove(Kind.CUSTOMER, "cus_2");
                return change.edit(Kind.CUSTOMER, "cus_1", customer -> customer.put("phone", "1"));
            });
        }
        try (State state = State.open(folder)) {
            assertThat(name(state, "cus_1")).isEqualTo("Harbour – Größe");
            assertThat(name(state, "cus_2")).isEmpty();
        }
    }

    @Test
    void forgetsAChangeThatFailedHalfway() {
        try (State state = State.open(folder)) {
            put(state, "cus_1", "Harbour");
            assertThatThrownBy(() -> state.change(change -> {
                        change.edit(Kind.CUSTOMER, "cus_1", customer -> customer.put("name", "Wreck"));
                        change.put(Kind.CUSTOMER, Json.object().put("id", "cus_2"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(name(state, "cus_1")).isEqualTo("Harbour");
            assertThat(state.<Boolean>read(
                            view -> view.find(Kind.CUSTOMER, "cus_2").isPresent()))
                    .isFalse();
        }
    }

    @Test
    void dropsALastLineThatACrashCutShort() throws Exception {
        try (State state = State.open(folder)) {
            put(state, "cus_1", "Harbour");
        }
        Files.write(
                folder.resolve("journal.jsonl"),
                "[{\"kind\":\"CUSTOMER\",\"id\":\"cus_2\",\"obj".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        try (State state = State.open(folder)) {
            assertThat(name(state, "cus_1")).isEqualTo("Harbour");
            put(state, "cus_3", "Lighthouse");
        }
        try (State state = State.open(folder)) {
            assertThat(name(state, "cus_3")).isEqualTo("Lighthouse");
        }
    }

    @Test
    void refusesADamagedJournal() throws Exception {
        try (State state = State.open(folder)) {
            put(state, "cus_1", "Harbour");
        }
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(journal, "{broken\n" + Files.readString(journal));

        assertThatThrownBy(() -> State.open(folder)).hasMessageContaining("damaged");
    }

    @Test
    void isClosedToASecondProcessOrServer() {
        try (State first = State.open(folder)) {
            put(first, "cus_1", "Harbour");
            assertThatThrownBy(() -> State.open(folder))
                    .isInstanceOfAny(UncheckedIOException.class, java.nio.channels.OverlappingFileLockException.class);
        }
    }

    private static ObjectNode put(State state, String id, String name) {
        return state.change(
                change -> change.put(Kind.CUSTOMER, Json.object().put("id", id).put("name", name)));
    }

    private static String name(State state, String id) {
        return state.read(view -> view.find(Kind.CUSTOMER, id)
                .map(customer -> Json.text(customer, "name"))
                .orElse(""));
    }
}
