package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where a page ended, as a text that only fits the query it was made for.
 *
 * @param pointInTime name of the state of the index that the pages show, or null after the first page
 * @param sortValues of the last item of the page
 */
record Cursor(@Nullable String pointInTime, List<FieldValue> sortValues) {

    private static final int LONGEST = 4_000;
    private static final int BEFORE_SORT_VALUES = 2;
    private static final int MOST_SORT_VALUES = 5;

    String text(Object query) {
        var values = SearchJson.MAPPER.createArrayNode();
        values.add(fingerprint(query)).add(pointInTime);
        for (var value : sortValues) {
            switch (value._kind()) {
                case Long -> values.add(value.longValue());
                case Double -> values.add(value.doubleValue());
                case String -> values.add(value.stringValue());
                case Boolean -> values.add(value.booleanValue());
                default -> values.addNull();
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SearchJson.MAPPER.writeValueAsBytes(values));
    }

    /** Reads what {@link #text} wrote for the same query. */
    static Cursor read(Object query, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidCursor();
        }
        try {
            var values = SearchJson.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
            if (!values.isArray()
                    || values.size() <= BEFORE_SORT_VALUES
                    || values.size() > BEFORE_SORT_VALUES + MOST_SORT_VALUES
                    || !values.get(0).isNumber()
                    || values.get(0).asLong() != fingerprint(query)
                    || !(values.get(1).isString() || values.get(1).isNull())) {
                throw new InvalidCursor();
            }
            var sortValues = new ArrayList<FieldValue>();
            for (int i = BEFORE_SORT_VALUES; i < values.size(); i++) {
                sortValues.add(sortValue(values.get(i)));
            }
            return new Cursor(values.get(1).isNull() ? null : values.get(1).asString(), sortValues);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    private static FieldValue sortValue(JsonNode value) {
        if (value.isIntegralNumber()) {
            return FieldValue.of(value.asLong());
        }
        if (value.isNumber()) {
            return FieldValue.of(value.asDouble());
        }
        if (value.isString()) {
            return FieldValue.of(value.asString());
        }
        if (value.isNull()) {
            return FieldValue.NULL;
        }
        throw new InvalidCursor();
    }

    /** Records print all their components, so equal queries have equal fingerprints in every process. */
    private static long fingerprint(Object query) {
        var checksum = new CRC32();
        checksum.update(query.toString().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
