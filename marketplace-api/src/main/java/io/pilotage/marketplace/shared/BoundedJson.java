package io.pilotage.marketplace.shared;

import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from outside. Texts, lists, names, numbers, nesting and repeated names meet their limit while they are read, so that
 * nothing without an end reaches a constructor, whoever sends it. Fields have smaller limits of their own, which the domain checks once
 * it knows who asks.
 */
public final class BoundedJson extends JsonFactory {

    /** Characters of one text: three times the longest that any field takes. */
    public static final int LONGEST_TEXT = 20_000;

    /** Entries of one list, and fields of one object. */
    public static final int MOST_ENTRIES = 1_000;

    /** Values, names and brackets in all. */
    public static final int MOST_TOKENS = 100_000;

    public static final int LONGEST_NAME = 200;
    public static final int MOST_DIGITS = 50;
    public static final int DEEPEST = 20;

    /** For documents that no controller reads. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder(new BoundedJson()).build();

    public BoundedJson() {
        super(builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(MOST_DIGITS)
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .build()));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext source, InputStream bytes) {
        return new BoundedParser(super._createParser(reading, source, bytes));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext source, Reader characters) {
        return new BoundedParser(super._createParser(reading, source, characters));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext source, char[] text, int offset, int length, boolean recycled) {
        return new BoundedParser(super._createParser(reading, source, text, offset, length, recycled));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext source, byte[] bytes, int offset, int length) {
        return new BoundedParser(super._createParser(reading, source, bytes, offset, length));
    }

    @Override
    public JsonFactory copy() {
        return this; // it has no state of its own
    }

    @Override
    public TokenStreamFactory snapshot() {
        return this;
    }
}
