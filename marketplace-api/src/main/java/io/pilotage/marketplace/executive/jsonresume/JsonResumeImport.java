package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills a profile from a JSON Resume.
 *
 * <p>What the person wrote stays: a single value is taken only where the profile has none, lists only grow.
 */
final class JsonResumeImport {

    private static final int MOST_ENTRIES = 40;
    private static final int MOST_ACTIVITIES = 60;
    private static final int MOST_LANGUAGES = 20;
    private static final Set<String> USED = Set.of(
            "$schema",
            "meta",
            "basics",
            "work",
            "education",
            "certificates",
            "skills",
            "languages",
            JsonResumeExport.OWN);

    private final ResumeReader reader = new ResumeReader();
    private final ProfileContent present;
    private final JsonNode resume;

    private JsonResumeImport(ProfileContent present, JsonNode resume) {
        this.present = present;
        this.resume = resume;
    }

    /** @throws InvalidInput when the document is no JSON object, and so no resume at all */
    static Imported into(ProfileContent present, JsonNode resume) {
        if (!resume.isObject()) {
            throw new InvalidInput("", "not-a-resume", "This is not a JSON Resume: it must be a JSON object.");
        }
        return new JsonResumeImport(present, resume).run();
    }

    private Imported run() {
        JsonResumeSchema.check(resume, it -> reader.note(it.field(), it.rule(), it.message()));
        JsonNode basics = resume.path("basics");
        JsonNode own = resume.path(JsonResumeExport.OWN);
        String ownPath = JsonResumeExport.OWN;
        ResumeSkills skills = new ResumeSkills(reader, resume);
        Stream.of("email", "phone", "url", "profiles")
                .filter(basics::has)
                .forEach(field -> reader.note(
                        "basics." + field, "contact-details", "Contact details are not shown in profiles."));
        ProfileContent content = ProfileContent.empty()
                .change()
                .headline(reader.kept(present.headline(), reader.line(basics, "label", "basics", 120), "basics.label"))
                .summary(reader.kept(
                        present.summary(), reader.text(basics, "summary", "basics", 4000), "basics.summary"))
                .roles(union(present.roles(), named(LeadershipRole.class, LeadershipRole::label, own, "roles")))
                .responsibilities(
                        skills.merged(present.responsibilities(), Responsibility.class, Responsibility::label))
                .skills(skills.merged(present.skills(), Skill.class, Skill::label))
                .sectors(union(present.sectors(), named(Sector.class, Sector::label, own, "sectors")))
                .career(career())
                .qualifications(qualifications())
                .dayRate(reader.kept(present.dayRate(), reader.money(own, "dayRate", ownPath), ownPath + ".dayRate"))
                .daysPerMonthFree(reader.kept(
                        present.daysPerMonthFree(),
                        reader.number(own, "daysPerMonthFree", ownPath),
                        ownPath + ".daysPerMonthFree"))
                .availableFrom(reader.kept(
                        present.availableFrom(),
                        reader.date(own, "availableFrom", ownPath),
                        ownPath + ".availableFrom"))
                .region(reader.kept(present.region(), region(basics.path("location")), "basics.location.region"))
                .travelKm(reader.kept(
                        present.travelKm(), reader.wholeNumber(own, "travelKm", ownPath), ownPath + ".travelKm"))
                .remotePercent(reader.kept(
                        present.remotePercent(),
                        reader.wholeNumber(own, "remotePercent", ownPath),
                        ownPath + ".remotePercent"))
                .development(development(own))
                .languages(languages())
                .clearance(reader.kept(present.clearance(), clearance(own), ownPath + ".clearance"))
                .build();
        skills.noteUnknown();
        resume.propertyNames().stream()
                .filter(section -> !USED.contains(section))
                .forEach(section -> reader.note(section, "no-place", "A profile has no place for this section."));
        return new Imported(content, reader.notes(), reader.untold());
    }

    private @Nullable Region region(JsonNode location) {
        String words = reader.line(location, "region", "basics.location", 120);
        Optional<Region> region = Words.find(Region.class, Region::label, words);
        if (words != null && region.isEmpty()) {
            reader.note(
                    "basics.location.region", "unknown", "This is not one of the UK's regions; please choose yours.");
        }
        return region.orElse(null);
    }

    private <E extends Enum<E>> List<E> named(Class<E> type, Function<E, String> label, JsonNode own, String field) {
        return own.path(field).values().stream()
                .flatMap(it -> {
                    Optional<E> found = Words.find(type, label, it.asStringOpt().orElse(null));
                    if (found.isEmpty()) {
                        reader.note(
                                JsonResumeExport.OWN + "." + field,
                                "unknown",
                                "Please choose among " + List.of(type.getEnumConstants()) + ".");
                    }
                    return found.stream();
                })
                .toList();
    }

    private List<CareerEntry> career() {
        List<CareerEntry> found = new ArrayList<>();
        reader.each(resume, "work", (work, path) -> {
            YearMonth from = reader.month(work, "startDate", path, 1);
            YearMonth to = reader.month(work, "endDate", path, 12);
            if (from != null && to != null && to.isBefore(from)) {
                reader.note(path + ".endDate", "before-start", "This is before the start; please fill in the end.");
                to = null;
            }
            found.add(new CareerEntry(
                    reader.line(work, "name", path, 200),
                    reader.line(work, "position", path, 200),
                    from,
                    to,
                    coded(Sector.class, Sector::label, work, JsonResumeExport.SECTOR),
                    coded(SizeBand.class, SizeBand::label, work, JsonResumeExport.SIZE),
                    achieved(work, path)));
        });
        found.removeIf(JsonResumeImport::empty);
        return grown("work", MOST_ENTRIES, present.career(), found, JsonResumeImport::samePost);
    }

    private static <E extends Enum<E>> @Nullable E coded(
            Class<E> type, Function<E, String> label, JsonNode work, String field) {
        return Words.find(type, label, work.path(field).asStringOpt().orElse(null))
                .orElse(null);
    }

    private @Nullable String achieved(JsonNode work, String path) {
        String lines = Stream.concat(
                        work.path("summary").asStringOpt().stream(),
                        work.path("highlights")
                                .valueStream()
                                .flatMap(it -> it.asStringOpt().map(line -> "- " + line.strip()).stream()))
                .collect(Collectors.joining("\n"));
        return reader.shortened(lines, path + ".summary", 2000);
    }

    private List<Qualification> qualifications() {
        List<Qualification> found = new ArrayList<>();
        reader.each(resume, "education", (education, path) -> {
            String area = reader.line(education, "area", path, 200);
            String degree = reader.line(education, "studyType", path, 200);
            String title = Stream.of(degree, area).filter(Objects::nonNull).collect(Collectors.joining(", "));
            found.add(new Qualification(
                    Qualification.Kind.EDUCATION,
                    reader.shortened(title, path + ".area", 200),
                    reader.line(education, "institution", path, 200),
                    reader.month(education, "endDate", path, 12)));
        });
        reader.each(
                resume,
                "certificates",
                (certificate, path) -> found.add(new Qualification(
                        Qualification.Kind.CERTIFICATE,
                        reader.line(certificate, "name", path, 200),
                        reader.line(certificate, "issuer", path, 200),
                        reader.month(certificate, "date", path, 12))));
        return grown("education", MOST_ENTRIES, present.qualifications(), found, JsonResumeImport::sameQualification);
    }

    private List<Language> languages() {
        List<Language> found = new ArrayList<>();
        reader.each(resume, "languages", (language, path) -> {
            String words = reader.line(language, "fluency", path, 60);
            var fluency = Words.fluency(words);
            if (words != null && fluency.isEmpty()) {
                reader.note(path + ".fluency", "unknown", "Please choose how well you speak this language.");
            }
            String name = reader.line(language, "language", path, 60);
            if (name != null) {
                found.add(new Language(name, fluency.orElse(null)));
            }
        });
        return grown(
                "languages",
                MOST_LANGUAGES,
                present.languages(),
                found,
                (one, other) -> Words.same(one.name(), other.name()));
    }

    private List<DevelopmentActivity> development(JsonNode own) {
        List<DevelopmentActivity> found = new ArrayList<>();
        reader.each(own, "development", (activity, place) -> {
            String path = JsonResumeExport.OWN + "." + place;
            String words = reader.line(activity, "kind", path, 60);
            var kind = Words.find(DevelopmentActivity.Kind.class, DevelopmentActivity.Kind::label, words);
            if (words != null && kind.isEmpty()) {
                reader.note(
                        path + ".kind",
                        "unknown",
                        "Please choose among " + List.of(DevelopmentActivity.Kind.values()) + ".");
            }
            found.add(new DevelopmentActivity(
                    kind.orElse(null),
                    reader.line(activity, "title", path, 200),
                    reader.month(activity, "completed", path, 12),
                    reader.wholeNumber(activity, "hours", path)));
        });
        return grown(
                JsonResumeExport.OWN + ".development",
                MOST_ACTIVITIES,
                present.development(),
                found,
                (one, other) ->
                        Words.same(one.title(), other.title()) && Objects.equals(one.completed(), other.completed()));
    }

    private @Nullable Clearance clearance(JsonNode own) {
        JsonNode clearance = own.path("clearance");
        String path = JsonResumeExport.OWN + ".clearance";
        String words = reader.line(clearance, "level", path, 60);
        if (words == null) {
            return null;
        }
        Optional<ClearanceLevel> level = Words.find(ClearanceLevel.class, ClearanceLevel::label, words);
        if (level.isEmpty()) {
            reader.note(path + ".level", "unknown", "Please choose among " + List.of(ClearanceLevel.values()) + ".");
            return null;
        }
        return new Clearance(
                level.get(),
                reader.line(clearance, "sponsor", path, 200),
                reader.month(clearance, "expires", path, 12));
    }

    private static boolean empty(CareerEntry entry) {
        return entry.organisation() == null && entry.title() == null && entry.achieved() == null;
    }

    // Compared with what was there before only: two like entries in one resume are the person's own business.
    private <T> List<T> grown(String section, int most, List<T> before, List<T> found, BiPredicate<T, T> same) {
        List<T> fresh = found.stream()
                .filter(it -> before.stream().noneMatch(present -> same.test(present, it)))
                .toList();
        int room = Math.max(0, most - before.size());
        if (fresh.size() > room) {
            reader.note(
                    section, "too-many", "A profile has room for " + most + " entries; the last ones were left out.");
        }
        return Stream.concat(before.stream(), fresh.stream().limit(room)).toList();
    }

    private static boolean samePost(CareerEntry one, CareerEntry other) {
        return Words.same(one.organisation(), other.organisation())
                && Words.same(one.title(), other.title())
                && Objects.equals(one.from(), other.from());
    }

    private static boolean sameQualification(Qualification one, Qualification other) {
        return one.kind() == other.kind()
                && Words.same(one.title(), other.title())
                && Words.same(one.issuer(), other.issuer());
    }

    private static <T> List<T> union(List<T> before, List<T> found) {
        return Stream.concat(before.stream(), found.stream()).distinct().toList();
    }
}
