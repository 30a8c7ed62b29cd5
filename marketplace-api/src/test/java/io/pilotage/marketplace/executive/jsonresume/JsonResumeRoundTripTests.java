package io.pilotage.marketplace.executive.jsonresume;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonResumeRoundTripTests {

    @Property(tries = 100)
    void anExportedProfileComesBackWhole(@ForAll("contents") ProfileContent content) {
        assertThat(JsonResumeImport.into(ProfileContent.empty(), exported(content))
                        .content())
                .isEqualTo(content);
    }

    @Property(tries = 100)
    void importingTwiceChangesNothingMore(
            @ForAll("contents") ProfileContent present, @ForAll("contents") ProfileContent other) {
        ProfileContent once = JsonResumeImport.into(present, exported(other)).content();

        assertThat(JsonResumeImport.into(once, exported(other)).content()).isEqualTo(once);
    }

    @Property(tries = 100)
    void anImportNeverLosesWhatWasThere(
            @ForAll("contents") ProfileContent present, @ForAll("contents") ProfileContent other) {
        ProfileContent after = JsonResumeImport.into(present, exported(other)).content();

        assertThat(after.career().subList(0, present.career().size())).isEqualTo(present.career());
        assertThat(after.languages().subList(0, present.languages().size())).isEqualTo(present.languages());
        assertThat(after.qualifications().subList(0, present.qualifications().size()))
                .isEqualTo(present.qualifications());
        assertThat(after.roles()).containsAll(present.roles());
        if (present.headline() != null) {
            assertThat(after.headline()).isEqualTo(present.headline());
        }
        if (present.dayRate() != null) {
            assertThat(after.dayRate()).isEqualTo(present.dayRate());
        }
        for (Capability<Responsibility> capability : present.responsibilities()) {
            assertThat(after.responsibilities()).anySatisfy(it -> {
                assertThat(it.code()).isEqualTo(capability.code());
                assertThat(it.evidence() == null).isEqualTo(capability.evidence() == null && it.evidence() == null);
            });
        }
    }

    @Provide
    Arbitrary<ProfileContent> contents() {
        var persons = Combinators.combine(
                        text(120).injectNull(0.2),
                        text(4000).injectNull(0.2),
                        Arbitraries.of(LeadershipRole.class).list().uniqueElements(),
                        capabilities(Responsibility.class),
                        capabilities(Skill.class),
                        Arbitraries.of(Sector.class).list().uniqueElements(),
                        career().list().ofMaxSize(4),
                        qualifications())
                .as(Person::new);
        var terms = Combinators.combine(
                        Arbitraries.longs()
                                .between(1, 1_000_000)
                                .map(minor -> Money.ofMinor(CurrencyUnit.GBP, minor))
                                .injectNull(0.2),
                        Arbitraries.integers()
                                .between(0, 46)
                                .map(it -> new BigDecimal(it).divide(new BigDecimal(2)))
                                .injectNull(0.2),
                        Arbitraries.integers()
                                .between(0, 20000)
                                .map(LocalDate::ofEpochDay)
                                .injectNull(0.2),
                        Arbitraries.of(Region.class).injectNull(0.2),
                        Arbitraries.integers().between(0, 1500).injectNull(0.2),
                        Arbitraries.integers().between(0, 100).injectNull(0.2),
                        languages().list().ofMaxSize(4))
                .as(Terms::new);
        var declared = Combinators.combine(
                        activities().list().ofMaxSize(4), clearances().injectNull(0.5))
                .as(Declared::new);
        return Combinators.combine(persons, terms, declared)
                .as((person, its, more) -> ProfileContent.empty()
                        .change()
                        .headline(person.headline)
                        .summary(person.summary)
                        .roles(person.roles)
                        .responsibilities(person.responsibilities)
                        .skills(person.skills)
                        .sectors(person.sectors)
                        .career(person.career)
                        .qualifications(person.qualifications)
                        .dayRate(its.rate)
                        .daysPerMonthFree(its.days)
                        .availableFrom(its.from)
                        .region(its.region)
                        .travelKm(its.km)
                        .remotePercent(its.remote)
                        .languages(its.languages)
                        .development(more.development)
                        .clearance(more.clearance)
                        .build());
    }

    private record Person(
            String headline,
            String summary,
            List<LeadershipRole> roles,
            List<Capability<Responsibility>> responsibilities,
            List<Capability<Skill>> skills,
            List<Sector> sectors,
            List<CareerEntry> career,
            List<Qualification> qualifications) {}

    private record Terms(
            Money rate,
            BigDecimal days,
            LocalDate from,
            Region region,
            Integer km,
            Integer remote,
            List<Language> languages) {}

    private record Declared(List<DevelopmentActivity> development, Clearance clearance) {}

    private static <C extends Enum<C>> Arbitrary<List<Capability<C>>> capabilities(Class<C> type) {
        return Combinators.combine(
                        Arbitraries.of(type),
                        Arbitraries.integers().between(0, 4),
                        text(1000).injectNull(0.3))
                .as((code, level, evidence) -> new Capability<>(code, level, evidence))
                .list()
                .uniqueElements(Capability::code)
                .ofMaxSize(5);
    }

    private static Arbitrary<CareerEntry> career() {
        return Combinators.combine(
                        text(200).injectNull(0.1),
                        text(200),
                        months().injectNull(0.1),
                        Arbitraries.integers().between(0, 200).injectNull(0.3),
                        Arbitraries.of(Sector.class).injectNull(0.3),
                        Arbitraries.of(SizeBand.class).injectNull(0.3),
                        text(2000).injectNull(0.3))
                .as((organisation, title, from, length, sector, sizeBand, achieved) -> new CareerEntry(
                        organisation,
                        title,
                        from,
                        from == null || length == null ? null : from.plusMonths(length),
                        sector,
                        sizeBand,
                        achieved));
    }

    // The format keeps education and certificates in separate sections, so their order among each other is not kept.
    private static Arbitrary<List<Qualification>> qualifications() {
        return Combinators.combine(
                        Arbitraries.of(Qualification.Kind.class),
                        text(200),
                        text(200).injectNull(0.2),
                        months().injectNull(0.2))
                .as(Qualification::new)
                .list()
                .ofMaxSize(4)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(Qualification::kind))
                        .toList());
    }

    private static Arbitrary<Language> languages() {
        return Combinators.combine(text(60), Arbitraries.of(Fluency.class).injectNull(0.2))
                .as(Language::new);
    }

    private static Arbitrary<DevelopmentActivity> activities() {
        return Combinators.combine(
                        Arbitraries.of(DevelopmentActivity.Kind.class).injectNull(0.2),
                        text(200),
                        months().injectNull(0.2),
                        Arbitraries.integers().between(1, 2000).injectNull(0.2))
                .as(DevelopmentActivity::new);
    }

    private static Arbitrary<Clearance> clearances() {
        return Combinators.combine(
                        Arbitraries.of(ClearanceLevel.class), text(200).injectNull(0.3), months().injectNull(0.3))
                .as(Clearance::new);
    }

    private static Arbitrary<YearMonth> months() {
        return Arbitraries.integers()
                .between(0, 800)
                .map(it -> YearMonth.of(1955, 1).plusMonths(it));
    }

    private static Arbitrary<String> text(int max) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("AÉŵ 0'\"\\\n🎓")
                .ofMinLength(1)
                .ofMaxLength(Math.min(max, 40))
                .map(it -> (max > 200 ? it : it.replace('\n', ' ')).strip()) // short ones are lines
                .filter(it -> !it.isEmpty());
    }

    private static JsonNode exported(ProfileContent content) {
        var json = JsonMapper.builder().build();
        return json.readTree(json.writeValueAsString(JsonResumeExport.of("Robin Ashdown", content)));
    }
}
