package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.BeyondLimit;
import io.pilotage.marketplace.shared.BoundedJson;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON Resume per line (jsonlines.org); empty lines are skipped. */
final class JsonLines implements RowFormat {

    static final String ERROR = "error";

    @Override
    public List<String> split(Reader file, RowSink rows) throws IOException {
        var lines = new BufferedReader(file);
        String line;
        for (int number = 1; (line = line(lines)) != null; number++) {
            if (!line.isBlank()) {
                rows.accept(number, line);
            }
        }
        return List.of();
    }

    /** Like {@link BufferedReader#readLine()}, but of a line that is too long only so much that this is seen. */
    private static @Nullable String line(BufferedReader file) throws IOException {
        int next = file.read();
        if (next < 0) {
            return null;
        }
        var line = new StringBuilder();
        for (; next >= 0 && next != '\n' && next != '\r'; next = file.read()) {
            if (line.length() <= RowReading.LONGEST) {
                line.append((char) next);
            }
        }
        if (next == '\r') {
            file.mark(1);
            if (file.read() != '\n') {
                file.reset();
            }
        }
        return line.toString();
    }

    @Override
    public JsonNode resume(List<String> header, String row) {
        try {
            if (BoundedJson.MAPPER.readTree(row) instanceof ObjectNode resume) {
                resume.remove(ERROR);
                return resume;
            }
        } catch (BeyondLimit beyond) {
            throw new InvalidInput(List.of(beyond.error()));
        } catch (JacksonException unreadable) {
            // said below
        }
        throw new InvalidInput("", "malformed", "This line is not one JSON object.");
    }

    @Override
    public String field(String path, JsonNode resume) {
        return path;
    }

    @Override
    public void write(List<String> header, Stream<Row> rows, Writer file) throws IOException {
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
            Row row = each.next();
            ObjectNode out = parsed(row.content()) instanceof ObjectNode resume
                    ? resume
                    : StoredJson.MAPPER.createObjectNode().put("unreadable", row.content());
            ArrayNode errors = out.putArray(ERROR);
            for (FieldError problem : row.problems()) {
                errors.addObject()
                        .put("row", row.number())
                        .put("field", problem.field())
                        .put("rule", problem.rule())
                        .put("message", problem.message());
            }
            file.write(StoredJson.MAPPER.writeValueAsString(out));
            file.write('\n');
        }
    }

    private static JsonNode parsed(String row) {
        try {
            return BoundedJson.MAPPER.readTree(row);
        } catch (JacksonException unreadable) {
            return StoredJson.MAPPER.missingNode();
        }
    }
}
