package io.pilotage.marketplace.matching.evaluation;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.MoneyModule;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engagements, profiles and judgements of this folder's resources.
 *
 * @param judgements grade by engagement and profile; who is not in it was not judged
 */
record JudgedSet(
        List<JudgedEngagement> engagements,
        Map<UUID, JudgedProfile> profiles,
        Map<String, Map<UUID, Judgement>> judgements) {

    /** The two halves of the engagements: one to tune with, one to report on. */
    enum Half {
        TUNE,
        REPORT;

        private String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An engagement as its organisation wrote it. */
    record JudgedEngagement(String id, String half, Sector sector, SizeBand sizeBand, Brief brief) {

        boolean in(Half wanted) {
            return half.equals(wanted.label());
        }

        EngagementDetails details() {
            var organisation = new OrganisationDetails(
                    new OrganisationId(idOf(id)),
                    1,
                    "An organisation",
                    sector,
                    sizeBand,
                    Objects.requireNonNull(brief.region()),
                    null,
                    null,
                    false);
            return new EngagementDetails(
                    new EngagementId(idOf(id)),
                    1,
                    organisation,
                    new PersonId(idOf("author")),
                    EngagementState.PUBLISHED,
                    brief,
                    null,
                    null,
                    false,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null);
        }
    }

    /** An invented executive. */
    record JudgedProfile(String id, String name, ProfileContent profile) {}

    /**
     * What a reader of both sides thinks.
     *
     * @param grade 3 invite at once, 2 worth an interview, 1 covers a part, 0 does not suit
     * @param because the reason in a sentence
     */
    record Judgement(String engagement, String profile, int grade, String because) {

        Judgement {
            if (grade < 0 || grade > 3 || because.isBlank()) {
                throw new IllegalArgumentException(
                        "a grade is 0 to 3 and has a reason: " + engagement + ", " + profile);
            }
        }
    }

    static JudgedSet read() {
        JsonMapper mapper = JsonMapper.builder().addModule(new MoneyModule()).build();
        List<JudgedEngagement> engagements = lines("engagements-*.jsonl", mapper, JudgedEngagement.class);
        Map<UUID, JudgedProfile> profiles = new HashMap<>();
        lines("profiles-*.jsonl", mapper, JudgedProfile.class).forEach(it -> profiles.put(idOf(it.id()), it));
        Map<String, Map<UUID, Judgement>> judgements = new HashMap<>();
        lines("judgements-*.jsonl", mapper, Judgement.class)
                .forEach(it -> judgements
                        .computeIfAbsent(it.engagement(), engagement -> new HashMap<>())
                        .put(idOf(it.profile()), it));
        return new JudgedSet(engagements, profiles, judgements);
    }

    List<JudgedEngagement> in(Half half) {
        return engagements.stream().filter(it -> it.in(half)).toList();
    }

    Map<UUID, Judgement> of(JudgedEngagement engagement) {
        return judgements.getOrDefault(engagement.id(), Map.of());
    }

    /** Grades of the judged profiles of an engagement. */
    List<Integer> grades(JudgedEngagement engagement) {
        return of(engagement).values().stream().map(Judgement::grade).toList();
    }

    /** The grade of each profile of a ranking; who was not judged counts as unsuitable. */
    List<Integer> grades(JudgedEngagement engagement, List<UUID> ranking) {
        Map<UUID, Judgement> known = of(engagement);
        return ranking.stream()
                .map(it -> known.containsKey(it) ? known.get(it).grade() : 0)
                .toList();
    }

    /** The same for the same name, always. */
    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<T> lines(String files, JsonMapper mapper, Class<T> type) {
        try {
            List<T> all = new ArrayList<>();
            var folder = "classpath:" + JudgedSet.class.getPackageName().replace('.', '/') + "/";
            for (var file : new PathMatchingResourcePatternResolver().getResources(folder + files)) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> all.add(mapper.readValue(line, type)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
