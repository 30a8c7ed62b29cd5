package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** Comma-separated values as RFC 4180 says, with a header of {@link CsvColumns}; a row is kept as a JSON list of its cells. */
final class CsvRows implements RowFormat {

    private static final String ERROR = "error";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(false)
            .get();

    @Override
    public List<String> split(Reader file, RowSink rows) throws IOException {
        var bounded = new BoundedRow(file);
        try (CSVParser parser = FORMAT.parse(bounded)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                return List.of();
            }
            List<String> header = records.next().stream()
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int error = header.indexOf(ERROR);
            List<String> columns = without(error, header);
            check(columns);
            for (bounded.next(); records.hasNext(); bounded.next()) {
                CSVRecord row = records.next();
                List<String> cells = without(error, row.toList());
                if (!cells.stream().allMatch(String::isBlank)) {
                    rows.accept(Math.toIntExact(row.getRecordNumber()), bounded.of(cells));
                }
            }
            return columns;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Refuses a row that does not end, such as one after a quote that nobody closed, before it fills the memory. */
    private static final class BoundedRow extends FilterReader {

        private int row = 1;
        private int characters;

        BoundedRow(Reader file) {
            super(file);
        }

        /** Another row begins; the parser may have read the beginning of it already. */
        void next() {
            row++;
            characters = 0;
        }

        String of(List<String> cells) {
            String content = StoredJson.MAPPER.writeValueAsString(cells);
            if (content.length() > RowReading.LONGEST) {
                throw tooLong();
            }
            return content;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            characters += read;
            if (characters > 2 * RowReading.LONGEST) { // the parser reads ahead
                throw tooLong();
            }
        }

        private InvalidInput tooLong() {
            return new InvalidInput(
                    "file",
                    "row-too-long",
                    "Row " + row + " has more than " + RowReading.LONGEST
                            + " characters. Please look whether a quote is missing there.");
        }
    }

    private static void check(List<String> columns) {
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (String column : columns) {
            if (!CsvColumns.known(column)) {
                String unknown = shortened(column);
                errors.add(new FieldError(unknown, "unknown-column", "There is no column “" + unknown + "”."));
            } else if (!seen.add(column)) {
                errors.add(new FieldError(column, "repeated", "The column “" + column + "” is there twice."));
            }
        }
        CsvColumns.REQUIRED.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column ->
                        errors.add(new FieldError(column, "missing", "The column “" + column + "” is missing.")));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors.subList(0, Math.min(errors.size(), 20)));
        }
    }

    private static String shortened(String column) {
        return column.length() <= 60 ? column : column.substring(0, 60);
    }

    private static List<String> without(int index, List<String> cells) {
        if (index < 0 || index >= cells.size()) {
            return cells;
        }
        List<String> others = new ArrayList<>(cells);
        others.remove(index);
        return others;
    }

    @Override
    public JsonNode resume(List<String> header, String row) {
        List<String> cells = cells(row);
        if (cells.size() > header.size()) {
            throw new InvalidInput("", "too-many-cells", "This row has more cells than the header has columns.");
        }
        return CsvColumns.resume(
                header, cells.stream().map(cell -> CellGuard.off(cell).strip()).toList());
    }

    @Override
    public String field(String path, JsonNode resume) {
        return CsvColumns.column(path, resume);
    }

    @Override
    public void write(List<String> header, Stream<Row> rows, Writer file) throws IOException {
        var printer = new CSVPrinter(file, FORMAT); // closing it would close the file, which is the caller's
        printer.printRecord(Stream.concat(header.stream(), Stream.of(ERROR)));
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
            Row row = each.next();
            List<String> cells = new ArrayList<>(cells(row.content()));
            while (cells.size() < header.size()) {
                cells.add("");
            }
            cells.add(header.size(), errors(row));
            printer.printRecord(cells.stream().map(cell -> CellGuard.on(CellGuard.off(cell))));
        }
        printer.flush();
    }

    private static String errors(Row row) {
        return row.problems().stream()
                .map(it -> (it.field().isEmpty() ? "" : it.field() + " ") + "(" + it.rule() + "): " + it.message())
                .collect(Collectors.joining(" | ", "row " + row.number() + ": ", ""));
    }

    private static List<String> cells(String row) {
        return List.of(StoredJson.MAPPER.readValue(row, String[].class));
    }
}
