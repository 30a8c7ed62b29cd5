package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.shared.FieldError;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The rules of JSON Resume 1.0.0 (jsonresume.org/schema) for the types of its fields.
 *
 * <p>The format requires nothing and allows further properties everywhere, so only the types of known fields can be wrong.
 */
final class JsonResumeSchema {

    static final String ADDRESS = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    private static final Pattern DATE = Pattern.compile("[12]\\d{3}(-[01]\\d(-[0-3]\\d)?)?");

    private enum Type {
        TEXT("a text"),
        TEXTS("a list of texts"),
        DATE("a date such as 2021, 2021-04 or 2021-04-30");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        boolean holds(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString();
                case TEXTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
                case DATE ->
                    value.isString()
                            && JsonResumeSchema.DATE
                                    .matcher(value.stringValue())
                                    .matches();
            };
        }
    }

    private static final Map<String, Type> BASICS =
            Map.of("name", Type.TEXT, "label", Type.TEXT, "email", Type.TEXT, "phone", Type.TEXT, "summary", Type.TEXT);

    private static final Map<String, Type> LOCATION = Map.of(
            "address", Type.TEXT,
            "postalCode", Type.TEXT,
            "city", Type.TEXT,
            "countryCode", Type.TEXT,
            "region", Type.TEXT);

    private static final Map<String, Map<String, Type>> LISTS = Map.of(
            "work",
            Map.of(
                    "name", Type.TEXT,
                    "location", Type.TEXT,
                    "description", Type.TEXT,
                    "position", Type.TEXT,
                    "url", Type.TEXT,
                    "startDate", Type.DATE,
                    "endDate", Type.DATE,
                    "summary", Type.TEXT,
                    "highlights", Type.TEXTS),
            "education",
            Map.of(
                    "institution", Type.TEXT,
                    "area", Type.TEXT,
                    "studyType", Type.TEXT,
                    "startDate", Type.DATE,
                    "endDate", Type.DATE,
                    "score", Type.TEXT,
                    "courses", Type.TEXTS),
            "certificates",
            Map.of("name", Type.TEXT, "date", Type.DATE, "url", Type.TEXT, "issuer", Type.TEXT),
            "skills",
            Map.of("name", Type.TEXT, "level", Type.TEXT, "keywords", Type.TEXTS),
            "languages",
            Map.of("language", Type.TEXT, "fluency", Type.TEXT));

    private JsonResumeSchema() {}

    /** Tells every known field that has the wrong type; none of a valid resume. */
    static void check(JsonNode resume, Consumer<FieldError> wrong) {
        if (resume.has("basics")) {
            object(wrong, resume.path("basics"), "basics", BASICS);
            if (resume.path("basics").has("location")) {
                object(wrong, resume.path("basics").path("location"), "basics.location", LOCATION);
            }
        }
        LISTS.forEach((section, fields) -> {
            JsonNode list = resume.path(section);
            if (!list.isMissingNode() && !list.isArray()) {
                wrong.accept(new FieldError(section, "wrong-type", "This must be a list."));
            }
            for (int i = 0; i < list.size() && list.isArray(); i++) {
                object(wrong, list.path(i), section + "[" + i + "]", fields);
            }
        });
    }

    private static void object(Consumer<FieldError> wrong, JsonNode value, String path, Map<String, Type> fields) {
        if (!value.isObject()) {
            wrong.accept(new FieldError(path, "wrong-type", "This must be an object."));
            return;
        }
        fields.forEach((name, type) -> {
            JsonNode field = value.path(name);
            if (!field.isMissingNode() && !type.holds(field)) {
                wrong.accept(new FieldError(path + "." + name, "wrong-type", "This must be " + type.words + "."));
            }
        });
    }
}
