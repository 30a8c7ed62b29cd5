package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class BoundedJsonTests {

    private final JsonMapper json = JsonMapper.builder(new BoundedJson()).build();

    private record Part(String text, List<String> lines) {}

    private record Whole(List<Part> parts, Map<String, String> reasons, long number, String text) {}

    static Stream<Arguments> tooMuch() {
        String endless = "\"" + "x".repeat(BoundedJson.LONGEST_TEXT + 1) + "\"";
        return Stream.of(
                Arguments.of("parts", "too-many", "{\"parts\": [%s]}".formatted(many("{}"))),
                Arguments.of("parts", "too-many", "{\"parts\": [%s]}".formatted(many("null"))),
                Arguments.of(
                        "parts[1].lines", "too-many", "{\"parts\": [{}, {\"lines\": [%s]}]}".formatted(many("\"\""))),
                Arguments.of("reasons", "too-many", "{\"reasons\": {%s}}".formatted(named())),
                Arguments.of("parts[1].text", "too-long", "{\"parts\": [{}, {\"text\": %s}]}".formatted(endless)),
                Arguments.of("reasons.a", "too-long", "{\"reasons\": {\"a\": %s}}".formatted(endless)),
                Arguments.of("number", "out-of-range", "{\"number\": %s}".formatted("1".repeat(51))),
                Arguments.of("text", "repeated", "{\"text\": \"a\", \"text\": \"b\"}"),
                Arguments.of("parts[0].text", "repeated", "{\"parts\": [{\"text\": \"a\", \"text\": \"b\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void namesTheFieldAndTheRuleHoweverItIsRead(String field, String rule, String document) {
        for (Runnable reading : List.<Runnable>of(
                () -> json.readValue(document.getBytes(StandardCharsets.UTF_8), Whole.class),
                () -> json.readValue(document, Whole.class),
                () -> json.readTree(document))) {
            assertThatThrownBy(reading::run)
                    .asInstanceOf(InstanceOfAssertFactories.type(BeyondLimit.class))
                    .satisfies(beyond -> {
                        assertThat(beyond.error().field()).isEqualTo(field);
                        assertThat(beyond.error().rule()).isEqualTo(rule);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void refusesWhatIsNestedForNobody(String document) {
        assertThatThrownBy(() -> json.readTree(document))
                .asInstanceOf(InstanceOfAssertFactories.type(BeyondLimit.class))
                .satisfies(beyond -> assertThat(beyond.error().rule()).isEqualTo("too-deep"));
    }

    static Stream<String> tooDeep() {
        return Stream.of("[".repeat(21), "{\"a\":".repeat(21) + "1");
    }

    private static String many(String value) {
        return String.join(",", Collections.nCopies(BoundedJson.MOST_ENTRIES + 1, value));
    }

    private static String named() {
        return Stream.iterate(0, it -> it + 1)
                .limit(BoundedJson.MOST_ENTRIES + 1)
                .map(it -> "\"" + it + "\": \"\"")
                .collect(Collectors.joining(","));
    }
}
