package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Mastery;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a profile as JSON Resume.
 *
 * <p>What the format has no field for stands in further properties whose names begin with {@code x-}, which the format allows,
 * so that an import gets everything back. Contact details are not part of a profile, and so not of its resume.
 */
final class JsonResumeExport {

    /** The root property for what the format has no section for. */
    static final String OWN = "x-pilotage";

    static final String EVIDENCE = "x-evidence";
    static final String SECTOR = "x-sector";
    static final String SIZE = "x-size";

    private JsonResumeExport() {}

    /** @return a document that {@link JsonResumeSchema} finds nothing wrong with */
    static ObjectNode of(String name, ProfileContent content) {
        ObjectNode resume = JsonNodeFactory.instance.objectNode();
        resume.put("$schema", JsonResumeSchema.ADDRESS);
        basics(resume.putObject("basics"), name, content);
        content.career().forEach(entry -> work(resume.withArray("work").addObject(), entry));
        content.qualifications().forEach(it -> qualification(resume, it));
        ArrayNode skills = resume.putArray("skills");
        capabilities(skills, content.responsibilities(), Responsibility::label);
        capabilities(skills, content.skills(), Skill::label);
        content.languages().forEach(language -> {
            ObjectNode node = resume.withArray("languages").addObject();
            put(node, "language", language.name());
            put(
                    node,
                    "fluency",
                    language.fluency() == null ? null : language.fluency().label());
        });
        own(resume.putObject(OWN), content);
        JsonResumeSchema.check(resume, wrong -> {
            throw new IllegalStateException("An exported resume breaks the format: " + wrong);
        });
        return resume;
    }

    private static void basics(ObjectNode basics, String name, ProfileContent content) {
        put(basics, "name", name);
        put(basics, "label", content.headline());
        put(basics, "summary", content.summary());
        if (content.region() != null) {
            basics.putObject("location").put("region", content.region().label()).put("countryCode", "GB");
        }
    }

    private static void work(ObjectNode work, CareerEntry entry) {
        put(work, "name", entry.organisation());
        put(work, "position", entry.title());
        put(work, "startDate", entry.from());
        put(work, "endDate", entry.to());
        put(work, "summary", entry.achieved());
        put(work, SECTOR, entry.sector());
        put(work, SIZE, entry.sizeBand());
    }

    private static void qualification(ObjectNode resume, Qualification qualification) {
        switch (qualification.kind()) {
            case EDUCATION -> {
                ObjectNode education = resume.withArray("education").addObject();
                put(education, "institution", qualification.issuer());
                put(education, "area", qualification.title());
                put(education, "endDate", qualification.awarded());
            }
            case CERTIFICATE -> {
                ObjectNode certificate = resume.withArray("certificates").addObject();
                put(certificate, "name", qualification.title());
                put(certificate, "issuer", qualification.issuer());
                put(certificate, "date", qualification.awarded());
            }
        }
    }

    private static <C extends Enum<C>> void capabilities(
            ArrayNode skills, List<Capability<C>> capabilities, Function<C, String> label) {
        for (Capability<C> capability : capabilities) {
            ObjectNode skill = skills.addObject().put("name", label.apply(capability.code()));
            Mastery.of(capability.level()).ifPresent(mastery -> skill.put("level", mastery.label()));
            put(skill, EVIDENCE, capability.evidence());
        }
    }

    private static void own(ObjectNode own, ProfileContent content) {
        content.roles().forEach(role -> own.withArray("roles").add(role.name()));
        content.sectors().forEach(sector -> own.withArray("sectors").add(sector.name()));
        if (content.dayRate() != null) {
            own.putObject("dayRate")
                    .put("amount", content.dayRate().getAmount().toPlainString())
                    .put("currency", content.dayRate().getCurrencyUnit().getCode());
        }
        if (content.daysPerMonthFree() != null) {
            own.put("daysPerMonthFree", content.daysPerMonthFree().toPlainString());
        }
        put(own, "availableFrom", content.availableFrom());
        put(own, "travelKm", content.travelKm());
        put(own, "remotePercent", content.remotePercent());
        for (DevelopmentActivity activity : content.development()) {
            ObjectNode node = own.withArray("development").addObject();
            put(node, "kind", activity.kind());
            put(node, "title", activity.title());
            put(node, "completed", activity.completed());
            put(node, "hours", activity.hours());
        }
        if (content.clearance() != null) {
            ObjectNode clearance = own.putObject("clearance");
            put(clearance, "level", content.clearance().level());
            put(clearance, "sponsor", content.clearance().sponsor());
            put(clearance, "expires", content.clearance().expires());
        }
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }
}
