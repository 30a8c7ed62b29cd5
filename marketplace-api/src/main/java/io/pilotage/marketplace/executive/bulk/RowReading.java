package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.ImportedExecutive;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.executive.jsonresume.Imported;
import io.pilotage.marketplace.executive.jsonresume.JsonResumes;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Understands one row: what it says of an executive, or what is wrong with it, in the words of its file. */
final class RowReading {

    static final int LONGEST = 200_000;

    /** What a person would have to put right; the rest is only left out, e.g. sections that profiles do not have. */
    private static final Set<String> WRONG =
            Set.of("wrong-type", "unreadable", "unknown", "too-long", "too-many", "before-start");

    private final RowFormat format;
    private final RowProblems problems = new RowProblems();
    private ProfileContent content = ProfileContent.empty();
    private @Nullable JsonNode resume;
    private @Nullable ImportedExecutive executive;

    private RowReading(RowFormat format) {
        this.format = format;
    }

    static RowReading of(RowFormat format, SourceId source, List<String> header, String row) {
        var reading = new RowReading(format);
        try {
            if (row.length() > LONGEST) {
                throw new InvalidInput("", "too-long", "A row has at most " + LONGEST + " characters.");
            }
            reading.read(source, format.resume(header, row));
        } catch (InvalidInput wrong) {
            reading.add(wrong);
        }
        return reading;
    }

    private void read(SourceId source, JsonNode row) {
        resume = row;
        Imported imported = JsonResumes.read(row);
        content = imported.content();
        imported.leftOut().stream()
                .filter(it -> WRONG.contains(it.rule()))
                .forEach(it -> problems.add(new FieldError(format.field(it.path(), row), it.rule(), it.reason())));
        imported.untold().forEach((rule, many) -> {
            if (WRONG.contains(rule)) {
                problems.addUntold(many);
            }
        });
        JsonNode basics = row.path("basics");
        executive = new ImportedExecutive(
                source,
                words(row.path(JsonResumes.OWN_SECTION).path("externalId")),
                words(basics.path("name")),
                words(basics.path("email")),
                content);
    }

    private static String words(JsonNode value) {
        return value.isString() || value.isIntegralNumber() ? value.asString().strip() : "";
    }

    /** Adds what a rule of profiles found. */
    void add(InvalidInput wrong) {
        wrong.errors().forEach(it -> problems.add(named(it)));
    }

    /** These errors with the fields as the file calls them. */
    RowProblems named(List<FieldError> errors) {
        return RowProblems.of(errors.stream().map(this::named).toList());
    }

    private FieldError named(FieldError error) {
        JsonNode row = resume;
        return row == null
                ? error
                : new FieldError(
                        format.field(ResumePaths.of(error.field(), content, row), row), error.rule(), error.message());
    }

    RowProblems problems() {
        return problems;
    }

    /** Null if anything is wrong. */
    @Nullable
    ImportedExecutive executive() {
        return problems.isEmpty() ? executive : null;
    }
}
