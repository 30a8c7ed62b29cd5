package io.pilotage.marketplace.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/** Counts the entries of each list and object as they pass, and says of whatever is beyond a limit which field it is. */
final class BoundedParser extends JsonParserDelegate {

    BoundedParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        return next(super::nextToken);
    }

    @Override
    public @Nullable JsonToken nextValue() {
        return next(super::nextValue);
    }

    @Override
    public @Nullable String nextName() {
        return next(super::nextName);
    }

    @Override
    public boolean nextName(SerializableString name) {
        return next(() -> super.nextName(name));
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        return next(() -> super.nextNameMatch(matcher));
    }

    @Override
    public String getString() {
        return bounded(super::getString);
    }

    @Override
    public @Nullable String getValueAsString() {
        return bounded(super::getValueAsString);
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) {
        return bounded(() -> super.getValueAsString(otherwise));
    }

    private <T extends @Nullable Object> T next(Supplier<T> step) {
        T token = bounded(step);
        TokenStreamContext here = delegate.streamReadContext();
        if (!here.inRoot() && here.getCurrentIndex() >= BoundedJson.MOST_ENTRIES) {
            throw new BeyondLimit(
                    field(here.getParent()),
                    "too-many",
                    "Please give at most " + BoundedJson.MOST_ENTRIES + " entries.",
                    delegate);
        }
        return token;
    }

    private <T extends @Nullable Object> T bounded(Supplier<T> step) {
        try {
            return step.get();
        } catch (StreamConstraintsException beyond) {
            throw beyond instanceof BeyondLimit ? beyond : beyond(beyond);
        } catch (UnexpectedEndOfInputException cut) {
            throw cut;
        } catch (StreamReadException malformed) {
            if (malformed.getOriginalMessage().startsWith("Duplicate Object property")) {
                throw new BeyondLimit(
                        field(delegate.streamReadContext()), "repeated", "Please give each field once.", delegate);
            }
            throw malformed;
        }
    }

    /** Jackson tells its limits apart by their words alone. */
    private BeyondLimit beyond(StreamConstraintsException limit) {
        String words = limit.getOriginalMessage();
        String field = field(delegate.streamReadContext());
        if (words.startsWith("String")) {
            return new BeyondLimit(
                    field,
                    "too-long",
                    "Please keep this to " + BoundedJson.LONGEST_TEXT + " characters at the most.",
                    delegate);
        }
        if (words.startsWith("Name")) {
            return new BeyondLimit(field, "unknown-field", "There is no field with so long a name.", delegate);
        }
        if (words.startsWith("Document nesting")) {
            return new BeyondLimit(field, "too-deep", "Nothing here is nested so deep.", delegate);
        }
        return words.startsWith("Number")
                ? new BeyondLimit(field, "out-of-range", "This number has too many digits.", delegate)
                : new BeyondLimit(field, "too-large", "This document has too many parts.", delegate);
    }

    /** As callers write it: {@code criteria[2].weight}. */
    private static String field(@Nullable TokenStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String parent = field(place.getParent());
        if (place.inArray()) {
            return parent + "[" + place.getCurrentIndex() + "]";
        }
        String name = place.currentName();
        return name == null ? parent : parent.isEmpty() ? name : parent + "." + name;
    }
}
