package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.FieldError;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How rows stand in a file of one format, and how they are given back with what is wrong. */
interface RowFormat {

    /**
     * Splits a file into rows without looking into them.
     *
     * @return the header, empty where the format has none
     * @throws io.pilotage.marketplace.shared.InvalidInput if it is no such file at all
     */
    List<String> split(Reader file, RowSink rows) throws IOException;

    /**
     * One row as a JSON Resume.
     *
     * @throws io.pilotage.marketplace.shared.InvalidInput if the row is nothing of the kind
     */
    JsonNode resume(List<String> header, String row);

    /** How the file itself calls what stands at this path of the {@link #resume}. */
    String field(String path, JsonNode resume);

    /** Writes rows as they came, each with what is wrong with it in a further field "error", which {@link #split} leaves aside. */
    void write(List<String> header, Stream<Row> rows, Writer file) throws IOException;

    /** Takes the rows of a file one by one. */
    interface RowSink {
        /** @param number as people count it in the file: lines of JSON Lines, rows of CSV with the header as the first */
        void accept(int number, String row);
    }

    /** A stored row and what is wrong with it. */
    record Row(int number, String content, List<FieldError> problems) {}
}
