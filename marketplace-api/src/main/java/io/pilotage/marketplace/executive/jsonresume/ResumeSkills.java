package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds responsibilities and skills of profiles among a resume's skills and their keywords. */
final class ResumeSkills {

    private final ResumeReader reader;
    private final JsonNode resume;
    private final Map<String, Optional<String>> evidence = new HashMap<>();

    ResumeSkills(ResumeReader reader, JsonNode resume) {
        this.reader = reader;
        this.resume = resume;
    }

    /** The capabilities that were there, completed and followed by those that the resume names. */
    <C extends Enum<C>> List<Capability<C>> merged(
            List<Capability<C>> existing, Class<C> type, Function<C, String> label) {
        List<Capability<C>> merged = new ArrayList<>(existing);
        reader.each(resume, "skills", (skill, path) -> {
            String words = skill.path("level").asStringOpt().orElse("").strip();
            Optional<Integer> level = Words.level(words);
            String evidence = evidence(skill, path);
            names(skill)
                    .flatMap(it -> Words.find(type, label, it).stream())
                    .distinct()
                    .forEach(code -> {
                        if (level.isEmpty()) {
                            reader.note(
                                    path + ".level",
                                    words.isEmpty() ? "missing" : "unknown",
                                    "Please choose your level for " + label.apply(code) + ".");
                        }
                        add(merged, new Capability<>(code, level.orElse(0), evidence), path);
                    });
        });
        return merged;
    }

    /** Read once, however much it stands for, so that nothing is noted of it twice. */
    private @Nullable String evidence(JsonNode skill, String path) {
        return evidence.computeIfAbsent(
                        path, it -> Optional.ofNullable(reader.text(skill, JsonResumeExport.EVIDENCE, it, 1000)))
                .orElse(null);
    }

    private <C extends Enum<C>> void add(List<Capability<C>> merged, Capability<C> found, String path) {
        for (int i = 0; i < merged.size(); i++) {
            Capability<C> before = merged.get(i);
            if (before.code() == found.code()) {
                merged.set(
                        i,
                        new Capability<>(
                                before.code(),
                                before.level() == 0 ? found.level() : before.level(),
                                reader.kept(before.evidence(), found.evidence(), path)));
                return;
            }
        }
        merged.add(found);
    }

    /** Notes the skills that profiles do not speak of. */
    void noteUnknown() {
        reader.each(resume, "skills", this::noteUnknown);
    }

    private void noteUnknown(JsonNode skill, String path) {
        boolean known = names(skill)
                .anyMatch(it -> Words.find(Responsibility.class, Responsibility::label, it)
                                .isPresent()
                        || Words.find(Skill.class, Skill::label, it).isPresent());
        if (!known) {
            reader.note(
                    path,
                    "no-place",
                    "This is none of the responsibilities and skills that profiles speak of; use it as evidence for one.");
        }
    }

    private static Stream<String> names(JsonNode skill) {
        return Stream.concat(
                        Stream.of(skill.path("name")), skill.path("keywords").valueStream())
                .flatMap(it -> it.asStringOpt().stream());
    }
}
