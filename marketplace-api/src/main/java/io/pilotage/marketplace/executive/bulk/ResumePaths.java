package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.marketplace.executive.jsonresume.JsonResumes;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says where in a resume stands what a rule of profiles calls by a profile's own field. */
final class ResumePaths {

    private static final Pattern ENTRY = Pattern.compile("^(\\w+)\\[(\\d+)](?:\\.(\\w+))?$");
    private static final String OWN = JsonResumes.OWN_SECTION + ".";
    private static final Map<String, String> SINGLE = Map.ofEntries(
            Map.entry("externalId", OWN + "externalId"),
            Map.entry("name", "basics.name"),
            Map.entry("email", "basics.email"),
            Map.entry("headline", "basics.label"),
            Map.entry("summary", "basics.summary"),
            Map.entry("region", "basics.location.region"),
            Map.entry("responsibilities", "skills"),
            Map.entry("skills", "skills"),
            Map.entry("career", "work"),
            Map.entry("qualifications", "education"),
            Map.entry("languages", "languages"));
    private static final Map<String, String> POST = Map.of(
            "organisation", "name", "title", "position", "from", "startDate", "to", "endDate", "achieved", "summary");

    private ResumePaths() {}

    /** @param field of {@link ProfileContent} or {@link io.pilotage.marketplace.executive.ImportedExecutive} */
    static String of(String field, ProfileContent content, JsonNode resume) {
        Matcher entry = ENTRY.matcher(field);
        if (!entry.matches()) {
            return SINGLE.getOrDefault(field, OWN + field);
        }
        int index = Integer.parseInt(entry.group(2));
        String part = entry.group(3) == null ? "" : entry.group(3);
        return switch (entry.group(1)) {
            case "career" -> "work[" + index + "]." + POST.getOrDefault(part, part);
            case "development" -> OWN + field;
            case "languages" -> "languages[" + index + "]." + (part.equals("name") ? "language" : part);
            case "qualifications" -> qualification(index, part, content.qualifications());
            case "responsibilities" -> skill(index, part, content.responsibilities(), Responsibility::label, resume);
            case "skills" -> skill(index, part, content.skills(), Skill::label, resume);
            default -> field;
        };
    }

    /** Profiles list degrees before certificates. */
    private static String qualification(int index, String part, List<Qualification> all) {
        int degrees = (int) all.stream()
                .filter(it -> it.kind() == Qualification.Kind.EDUCATION)
                .count();
        return index < degrees
                ? "education[" + index + "]." + (part.equals("title") ? "area" : "institution")
                : "certificates[" + (index - degrees) + "]." + (part.equals("title") ? "name" : part);
    }

    private static <C extends Enum<C>> String skill(
            int index, String part, List<Capability<C>> all, Function<C, String> label, JsonNode resume) {
        String name = label.apply(all.get(index).code());
        JsonNode skills = resume.path("skills");
        for (int i = 0; i < skills.size(); i++) {
            if (skills.path(i).path("name").asString("").equalsIgnoreCase(name)) {
                return "skills[" + i + "]." + (part.equals("evidence") ? "x-evidence" : part);
            }
        }
        return "skills";
    }
}
