package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.ModerationDecided;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.moderation.Submission;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Sector;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands profiles to the moderators, and acts on their decisions in the decision's own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProfileReview {

    private final Moderation moderation;
    private final ProfileRepository profiles;
    private final ProfileIndex index;
    private final Clock clock;

    ProfileReview(Moderation moderation, ProfileRepository profiles, ProfileIndex index, Clock clock) {
        this.moderation = moderation;
        this.profiles = profiles;
        this.index = index;
        this.clock = clock;
    }

    void ask(Profile profile) {
        ProfileContent content = profile.content();
        moderation.submit(new Submission(
                SubjectKind.PROFILE,
                profile.id().value(),
                profile.person(),
                Set.of(profile.person()),
                Objects.requireNonNullElse(content.headline(), ""),
                text(content),
                content.dayRate(),
                facts(content)));
    }

    List<Finding> findings(ProfileContent content) {
        return moderation
                .findings(Objects.requireNonNullElse(content.headline(), ""), text(content), content.dayRate())
                .items();
    }

    void takeBack(Profile profile) {
        moderation.withdraw(SubjectKind.PROFILE, profile.id().value());
    }

    @EventListener
    void on(ModerationDecided decided) {
        if (decided.kind() != SubjectKind.PROFILE) {
            return;
        }
        Profile profile =
                profiles.findById(new ExecutiveId(decided.submitted())).orElseThrow();
        switch (decided.decision()) {
            case APPROVED -> profile.approve(clock.instant());
            case CHANGES_REQUESTED, REJECTED -> profile.giveBack(decided.reason());
            case SUPERSEDED -> {
                return; // a later case of the same profile decides
            }
        }
        index.follow(profiles.save(profile));
    }

    /** All words that the world would read, one passage per line. */
    static String text(ProfileContent content) {
        return Stream.of(
                        Stream.of(content.summary()),
                        content.responsibilities().stream()
                                .map(it -> evidence(it.code().label(), it)),
                        content.skills().stream().map(it -> evidence(it.code().label(), it)),
                        content.career().stream()
                                .map(it -> Stream.of(it.title(), it.organisation(), it.achieved())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(". "))),
                        content.qualifications().stream()
                                .map(it -> Stream.of(it.title(), it.issuer())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))),
                        content.development().stream().map(DevelopmentActivity::title),
                        Stream.ofNullable(content.clearance()).map(Clearance::sponsor))
                .flatMap(it -> it)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String evidence(String label, Capability<?> capability) {
        String level = Mastery.of(capability.level()).map(Mastery::label).orElse("No level");
        return label + " (" + level + "): " + Objects.requireNonNullElse(capability.evidence(), "");
    }

    private static Map<String, String> facts(ProfileContent content) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Roles", content.roles().stream().map(LeadershipRole::label).collect(Collectors.joining(", ")));
        facts.put("Sectors", content.sectors().stream().map(Sector::label).collect(Collectors.joining(", ")));
        if (content.region() != null) {
            facts.put("Region", content.region().label());
        }
        if (content.daysPerMonthFree() != null) {
            facts.put("Days a month free", content.daysPerMonthFree().toPlainString());
        }
        if (content.clearance() != null && content.clearance().level() != null) {
            facts.put("Clearance", content.clearance().level().label());
        }
        return facts;
    }
}
