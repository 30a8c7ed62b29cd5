package io.pilotage.marketplace.executive.bulk;

import static io.pilotage.marketplace.executive.bulk.ImportFixtures.HEADER;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.cells;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.with;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.shared.BoundedJson;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReadingTests {

    private static final SourceId SOURCE = SourceId.next();

    @Test
    void readsTheSameExecutiveFromBothFormats() {
        ProfileContent fromCsv = requireNonNull(csv(cells("a-1")).executive()).content();
        var fromJson = requireNonNull(json(ImportFixtures.line("a-1")).executive());

        assertThat(fromJson.externalId()).isEqualTo("a-1");
        assertThat(fromJson.email()).isEqualTo("a-1@people.example");
        assertThat(fromCsv.responsibilities())
                .containsExactlyInAnyOrderElementsOf(fromJson.content().responsibilities())
                .contains(new Capability<>(Responsibility.IT_GOVERNANCE, 3, "Set up a change board with finance."));
        assertThat(fromCsv.dayRate()).isEqualTo(fromJson.content().dayRate());
        assertThat(fromCsv.career()).isEqualTo(fromJson.content().career());
        assertThat(fromCsv.daysPerMonthFree()).isEqualByComparingTo("6.5");
        assertThat(fromCsv.languages()).hasSize(2);
        assertThat(fromCsv.development())
                .containsExactly(new DevelopmentActivity(
                        DevelopmentActivity.Kind.BOARD_WORK, "Trustee of a hospice", YearMonth.of(2026, 2), 24));
        assertThat(fromCsv.clearance()).isEqualTo(new Clearance(ClearanceLevel.SC, null, null));
        assertThat(fromCsv.qualifications()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "external_id, '', missing",
        "name, '', missing",
        "email, nobody, malformed",
        "region, Atlantis, unknown",
        "roles, CIO; Wizard, unknown",
        "day_rate, 850 pounds, unreadable",
        "travel_km, 1e9999999, unreadable",
        "languages, English: splendid, unknown",
        "clearance_level, top secret, unknown",
        "development_1_kind, daydreams, unknown",
        "development_1_hours, some, unreadable",
        "it_governance_level, 9, unknown",
        "career_1_from, last spring, wrong-type",
        "career_1_from, 2015-19, unreadable"
    })
    void namesTheColumnAndTheRule(String column, String cell, String rule) {
        assertThat(csv(with(cells("a-1"), column, cell)).problems().told())
                .extracting(FieldError::field, FieldError::rule)
                .contains(org.assertj.core.api.Assertions.tuple(column, rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[1, 2]",
                "{\"basics\": {",
                "{} {}",
                "42",
                "{\"basics\": \"text\", \"work\": 7, \"skills\": [[[]]], \"x-pilotage\": []}",
                "{\"basics\": {\"name\": {\"a\": 1}, \"email\": [\"x\"]}, \"x-pilotage\": {\"externalId\": 1E999999999}}"
            })
    void refusesWhatIsNoResumeWithoutFailing(String row) {
        RowReading reading = json(row);

        assertThat(reading.executive()).isNull();
        assertThat(reading.problems().told()).isNotEmpty();
    }

    @Test
    void survivesRowsThatAreDeepLongOrFullOfControlCharacters() {
        assertThat(json("{\"a\":".repeat(100_000)).problems().told()).isNotEmpty();
        assertThat(json("[".repeat(20_000)).problems().told()).isNotEmpty();
        assertThat(json("x".repeat(RowReading.LONGEST + 1)).problems().told())
                .extracting(FieldError::rule)
                .containsExactly("too-long");
        assertThat(json(ImportFixtures.line("a\\u0000b")).problems().told())
                .extracting(FieldError::field)
                .contains("x-pilotage.externalId");
        assertThat(json(ImportFixtures.line("a", "Robin\\r\\nBcc: all", "Headline of ten"))
                        .problems()
                        .told())
                .extracting(FieldError::field)
                .containsExactly("basics.name");
    }

    @Test
    void namesTheColumnWhenNumberedOnesLeaveOneOut() {
        assertThatThrownBy(() -> CsvColumns.resume(List.of("career_2_title"), List.of("CIO")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.field()).isEqualTo("career_2_title"));
    }

    @Test
    void refusesAFileWithColumnsThatNobodyKnows() {
        assertThatThrownBy(() -> split("external_id,name,email,shoe_size\r\n1,2,3,4\r\n"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.field()).isEqualTo("shoe_size"));
        assertThatThrownBy(() -> split("external_id,name\r\n1,2\r\n"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.field()).isEqualTo("email"));
    }

    @Test
    void keepsLineBreaksInsideCellsAndCountsRowsAsASpreadsheetDoes() throws IOException {
        List<String> rows =
                split("external_id,name,email,summary\r\n1,A,a@b.example,\"one\ntwo\"\r\n\r\n2,B,b@b.example,x\r\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("one\\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\r=x", "'=1", "''@", "＝1"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRunAndTakesItOffAgain(String cell) {
        assertThat(CellGuard.on(cell)).isEqualTo("'" + cell);
        assertThat(CellGuard.off(CellGuard.on(cell))).isEqualTo(cell);
    }

    @Test
    void writesRowsBackSoThatTheyCanBeReadAgain() throws IOException {
        var file = new StringWriter();
        List<String> cells = with(cells("a-1"), "headline", "=1+1, \"quoted\"");
        var problem = new FieldError("day_rate", "unreadable", "This could not be read.");

        new CsvRows()
                .write(
                        HEADER,
                        Stream.of(new RowFormat.Row(7, StoredJson.MAPPER.writeValueAsString(cells), List.of(problem))),
                        file);

        assertThat(file.toString())
                .contains("'=1+1, \"\"quoted\"\"")
                .contains("row 7: day_rate (unreadable): This could not be read.");
        assertThat(csv(List.of(StoredJson.MAPPER.readValue(
                                split(file.toString()).getFirst(), String[].class)))
                        .executive())
                .satisfies(it ->
                        assertThat(requireNonNull(it).content().headline()).isEqualTo("=1+1, \"quoted\""));
    }

    @Test
    void tellsTheFirstProblemsOfARowAndHowManyMoreThereAre() {
        String wrong = "1,".repeat(999) + "1";
        RowReading reading = json(ImportFixtures.line("a-1")
                .replaceFirst(
                        "\"work\": ", "\"work\": [%s], \"education\": [%s], \"before\": ".formatted(wrong, wrong)));

        List<FieldError> told = reading.problems().told();

        assertThat(reading.executive()).isNull();
        assertThat(told).hasSize(RowProblems.MOST);
        assertThat(told.subList(0, RowProblems.MOST - 1))
                .allSatisfy(it -> assertThat(it.rule()).isEqualTo("wrong-type"));
        assertThat(told.getLast().message()).startsWith("There are 1981 more problems in this row.");
    }

    @Test
    void tellsEveryProblemWhereNoOneElseIsLeftOut() {
        RowReading reading = json(ImportFixtures.line("a-1")
                .replaceFirst("\"work\": ", "\"work\": [%s], \"before\": ".formatted("1,".repeat(19) + "1")));

        assertThat(reading.problems().told())
                .hasSize(RowProblems.MOST)
                .allSatisfy(it -> assertThat(it.rule()).isEqualTo("wrong-type"));
    }

    @Test
    void tellsOfLongNamesTheBeginning() {
        String name = "n".repeat(BoundedJson.LONGEST_NAME);
        String row =
                ("{\"" + name + "\":").repeat(10) + "[" + "1,".repeat(BoundedJson.MOST_ENTRIES) + "1]" + "}".repeat(10);

        List<FieldError> told = json(row).problems().told();

        assertThat(told)
                .singleElement()
                .satisfies(it -> assertThat(it.field())
                        .hasSize(RowProblems.LONGEST)
                        .startsWith(name)
                        .endsWith("…"));
    }

    @Test
    void keepsOfALineThatIsTooLongOnlySoMuchThatThisIsSeen() throws IOException {
        var rows = new ArrayList<String>();
        new JsonLines()
                .split(
                        new StringReader("one\r\n" + "x".repeat(3 * RowReading.LONGEST) + "\rthree\n\nfive"),
                        (number, row) -> rows.add(number + " " + row.length()));

        assertThat(rows).containsExactly("1 3", "2 " + (RowReading.LONGEST + 1), "3 5", "5 4");
    }

    @Test
    void refusesAFileWhereAQuoteIsOpenForTooLong() {
        String start = "external_id,name,email\r\n1,A,a@b.example\r\n2,\"";

        for (String file : List.of(
                start + "x".repeat(10 * RowReading.LONGEST),
                start + "\u0001".repeat(RowReading.LONGEST / 2) + "\"\r\n")) {
            assertThatThrownBy(() -> split(file)).isInstanceOfSatisfying(InvalidInput.class, it -> {
                assertThat(it.errors().getFirst().rule()).isEqualTo("row-too-long");
                assertThat(it.sentence()).startsWith("Row 3 has more than");
            });
        }
    }

    @Test
    void leavesOtherCellsAlone() {
        assertThat(CellGuard.on("O'Neill's plan = good")).isEqualTo("O'Neill's plan = good");
        assertThat(CellGuard.off("'quoted'")).isEqualTo("'quoted'");
    }

    private static List<String> split(String file) throws IOException {
        var rows = new ArrayList<String>();
        new CsvRows().split(new StringReader(file), (number, row) -> rows.add(row));
        return rows;
    }

    private static RowReading csv(List<String> cells) {
        return RowReading.of(new CsvRows(), SOURCE, HEADER, StoredJson.MAPPER.writeValueAsString(cells));
    }

    private static RowReading json(String row) {
        return RowReading.of(new JsonLines(), SOURCE, List.of(), row);
    }
}
