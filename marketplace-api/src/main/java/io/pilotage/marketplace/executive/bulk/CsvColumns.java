package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.jsonresume.JsonResumes;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a CSV file of executives, and the place of each in a JSON Resume; docs/api.md lists them for people. */
final class CsvColumns {

    static final Set<String> REQUIRED = Set.of("external_id", "name", "email");

    private static final int MOST_POSTS = 10;
    private static final int MOST_QUALIFICATIONS = 5;
    private static final int MOST_ACTIVITIES = 10;
    private static final Pattern NUMBERED = Pattern.compile("(career|education|certificate|development)_(\\d+)_.*");
    private static final Pattern SKILL = Pattern.compile("skills\\[(\\d+)](.*)");
    private static final String OWN = JsonResumes.OWN_SECTION + ".";
    private static final Set<String> LISTS = Set.of("roles", "sectors");
    private static final Map<String, String> PATHS = paths();

    private CsvColumns() {}

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("external_id", OWN + "externalId");
        paths.put("name", "basics.name");
        paths.put("email", "basics.email");
        paths.put("headline", "basics.label");
        paths.put("summary", "basics.summary");
        paths.put("region", "basics.location.region");
        paths.put("roles", OWN + "roles");
        paths.put("sectors", OWN + "sectors");
        paths.put("day_rate", OWN + "dayRate.amount");
        paths.put("days_per_month_free", OWN + "daysPerMonthFree");
        paths.put("available_from", OWN + "availableFrom");
        paths.put("travel_km", OWN + "travelKm");
        paths.put("remote_percent", OWN + "remotePercent");
        paths.put("languages", "languages");
        paths.put("clearance_level", OWN + "clearance.level");
        paths.put("clearance_sponsor", OWN + "clearance.sponsor");
        paths.put("clearance_expires", OWN + "clearance.expires");
        Stream.of(Responsibility.values()).forEach(it -> capability(paths, it, it.label()));
        Stream.of(Skill.values()).forEach(it -> capability(paths, it, it.label()));
        for (int n = 1; n <= MOST_POSTS; n++) {
            String column = "career_" + n + "_";
            String path = "work[" + (n - 1) + "].";
            paths.put(column + "organisation", path + "name");
            paths.put(column + "title", path + "position");
            paths.put(column + "from", path + "startDate");
            paths.put(column + "to", path + "endDate");
            paths.put(column + "sector", path + "x-sector");
            paths.put(column + "size", path + "x-size");
            paths.put(column + "achieved", path + "summary");
        }
        for (int n = 1; n <= MOST_QUALIFICATIONS; n++) {
            paths.put("education_" + n + "_title", "education[" + (n - 1) + "].area");
            paths.put("education_" + n + "_institution", "education[" + (n - 1) + "].institution");
            paths.put("education_" + n + "_awarded", "education[" + (n - 1) + "].endDate");
            paths.put("certificate_" + n + "_name", "certificates[" + (n - 1) + "].name");
            paths.put("certificate_" + n + "_issuer", "certificates[" + (n - 1) + "].issuer");
            paths.put("certificate_" + n + "_awarded", "certificates[" + (n - 1) + "].date");
        }
        for (int n = 1; n <= MOST_ACTIVITIES; n++) {
            for (String part : List.of("kind", "title", "completed", "hours")) {
                paths.put("development_" + n + "_" + part, OWN + "development[" + (n - 1) + "]." + part);
            }
        }
        return paths;
    }

    private static void capability(Map<String, String> paths, Enum<?> code, String label) {
        String column = code.name().toLowerCase(Locale.ROOT);
        paths.put(column + "_level", "skills[" + label + "].level");
        paths.put(column + "_evidence", "skills[" + label + "].x-evidence");
    }

    static boolean known(String column) {
        return PATHS.containsKey(column);
    }

    /** All columns, in the order in which a template shows them. */
    static List<String> all() {
        return List.copyOf(PATHS.keySet());
    }

    /** @throws InvalidInput if numbered columns leave one out, because errors could not name their column then */
    static JsonNode resume(List<String> header, List<String> cells) {
        ObjectNode resume = StoredJson.MAPPER.createObjectNode();
        Map<String, ObjectNode> skills = new LinkedHashMap<>();
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                filled.put(header.get(i), cells.get(i));
            }
        }
        requireNoGaps(filled);
        filled.forEach((column, cell) -> {
            String path = String.valueOf(PATHS.get(column));
            if (path.startsWith("skills[")) {
                String label = path.substring(7, path.indexOf(']'));
                skills.computeIfAbsent(
                                label,
                                it -> StoredJson.MAPPER.createObjectNode().put("name", it))
                        .put(path.substring(path.indexOf(']') + 2), cell);
            } else if (column.equals("languages")) {
                languages(resume.putArray("languages"), cell);
            } else if (LISTS.contains(column)) {
                ArrayNode list = parent(resume, path).putArray(column);
                parts(cell).forEach(list::add);
            } else {
                parent(resume, path).put(path.substring(path.lastIndexOf('.') + 1), cell);
            }
        });
        if (filled.containsKey("day_rate")) {
            parent(resume, OWN + "dayRate.amount").put("currency", "GBP");
        }
        if (!skills.isEmpty()) {
            resume.putArray("skills").addAll(skills.values());
        }
        return resume;
    }

    private static void requireNoGaps(Map<String, String> filled) {
        for (String column : filled.keySet()) {
            Matcher numbered = NUMBERED.matcher(column);
            if (numbered.matches() && !numbered.group(2).equals("1")) {
                String before = numbered.group(1) + "_" + (Integer.parseInt(numbered.group(2)) - 1) + "_";
                if (filled.keySet().stream().noneMatch(it -> it.startsWith(before))) {
                    throw new InvalidInput(column, "gap", "The columns " + before + "… before this one are empty.");
                }
            }
        }
    }

    private static ObjectNode parent(ObjectNode resume, String path) {
        String pointer = "/"
                + path.substring(0, path.lastIndexOf('.'))
                        .replace('.', '/')
                        .replace("[", "/")
                        .replace("]", "");
        return resume.withObject(JsonPointer.compile(pointer));
    }

    private static void languages(ArrayNode languages, String cell) {
        parts(cell).forEach(part -> {
            int colon = part.indexOf(':');
            ObjectNode language = languages.addObject();
            language.put("language", (colon < 0 ? part : part.substring(0, colon)).strip());
            if (colon >= 0) {
                language.put("fluency", part.substring(colon + 1).strip());
            }
        });
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** The column in which stands what is at this path; the path itself if there is none. */
    static String column(String path, JsonNode resume) {
        String wanted = path;
        Matcher skill = SKILL.matcher(path);
        if (skill.matches()) {
            wanted = "skills["
                    + resume.path("skills")
                            .path(Integer.parseInt(skill.group(1)))
                            .path("name")
                            .asString("")
                    + "]" + skill.group(2);
        }
        while (!wanted.isEmpty()) {
            String prefix = wanted;
            Optional<String> column = PATHS.entrySet().stream()
                    .filter(it -> it.getValue().equals(prefix) || it.getValue().startsWith(prefix + "."))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (column.isPresent()) {
                return column.get();
            }
            wanted = wanted.substring(0, Math.max(0, Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('['))));
        }
        return path;
    }
}
