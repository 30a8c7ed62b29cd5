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

/** Where a page ended, as a text that only fits the query it was made for. */
final class Cursor {

    private static final int LONGEST = 1_000;

    private Cursor() {}

    static String of(Object query, List<FieldValue> lastSortValues) {
        var values = SearchJson.MAPPER.createArrayNode();
        values.add(fingerprint(query));
        for (var value : lastSortValues) {
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

    /** The sort values to continue after; none for the first page. */
    static List<FieldValue> read(Object query, int expected, @Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        if (cursor.length() > LONGEST) {
            throw new InvalidCursor();
        }
        try {
            var values = SearchJson.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
            if (!values.isArray()
                    || values.size() != expected + 1
                    || !values.get(0).isNumber()
                    || values.get(0).asLong() != fingerprint(query)) {
                throw new InvalidCursor();
            }
            var sortValues = new ArrayList<FieldValue>();
            for (int i = 1; i < values.size(); i++) {
                sortValues.add(sortValue(values.get(i)));
            }
            return sortValues;
        } catch (InvalidCursor e) {
            throw e;
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
