package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.executive.Mastery;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.ui.component.MoneyText;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile as others read it. */
public final class ProfileRead extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    public ProfileRead(ProfileContent content) {
        addClassName("stack");
        if (content.summary() != null) {
            add(new Section(written(content.summary())));
        }
        add(new Section(new H2(getTranslation("profile.terms")), facts(content)));
        capabilities("profile.responsibilities", content.responsibilities(), Responsibility::label);
        capabilities("profile.skills", content.skills(), Skill::label);
        career(content.career());
        qualifications(content.qualifications());
        development(content.development());
    }

    private DescriptionList facts(ProfileContent content) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-grid");
        fact(facts, "profile.roles", joined(content.roles().stream().map(LeadershipRole::label)));
        fact(facts, "profile.sectors", joined(content.sectors().stream().map(Sector::label)));
        fact(facts, "profile.rate", content.dayRate() == null ? null : MoneyText.brief(content.dayRate()));
        fact(
                facts,
                "profile.days",
                content.daysPerMonthFree() == null
                        ? null
                        : content.daysPerMonthFree().stripTrailingZeros().toPlainString());
        fact(
                facts,
                "profile.available",
                content.availableFrom() == null
                        ? getTranslation("profile.available.now")
                        : DAY.format(content.availableFrom()));
        fact(
                facts,
                "profile.region",
                content.region() == null ? null : content.region().label());
        fact(
                facts,
                "profile.travel",
                content.travelKm() == null ? null : getTranslation("profile.travel.value", content.travelKm()));
        fact(facts, "profile.remote", content.remotePercent() == null ? null : content.remotePercent() + " %");
        fact(facts, "profile.languages", joined(content.languages().stream().map(ProfileRead::language)));
        fact(facts, "profile.clearance", clearance(content.clearance()));
        return facts;
    }

    private <C extends Enum<C>> void capabilities(String key, List<Capability<C>> all, Function<C, String> label) {
        if (all.isEmpty()) {
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        for (Capability<C> one : all) {
            String level = Mastery.of(one.level()).map(it -> " · " + it.label()).orElse("");
            list.add(
                    new DescriptionList.Term(label.apply(one.code()) + level),
                    new DescriptionList.Description(Objects.requireNonNullElse(one.evidence(), "")));
        }
        add(new Section(new H2(getTranslation(key)), list));
    }

    private void career(List<CareerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Section section = new Section(new H2(getTranslation("profile.career")));
        for (CareerEntry entry : entries) {
            Paragraph when = new Paragraph(joined(Stream.of(
                            period(entry.from(), entry.to()),
                            entry.sector() == null ? "" : entry.sector().label(),
                            entry.sizeBand() == null ? "" : entry.sizeBand().label())
                    .filter(it -> !it.isEmpty())));
            when.addClassName("note");
            section.add(
                    new H3(joined(Stream.of(entry.title(), entry.organisation()).filter(Objects::nonNull))), when);
            if (entry.achieved() != null) {
                section.add(written(entry.achieved()));
            }
        }
        add(section);
    }

    private void qualifications(List<Qualification> all) {
        if (all.isEmpty()) {
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("fact-grid");
        for (Qualification one : all) {
            String awarded = one.awarded() == null ? "" : MONTH.format(one.awarded());
            list.add(
                    new DescriptionList.Term(one.kind().label()),
                    new DescriptionList.Description(joined(
                            Stream.of(one.title(), one.issuer(), awarded).filter(it -> it != null && !it.isEmpty()))));
        }
        add(new Section(new H2(getTranslation("profile.qualifications")), list));
    }

    private void development(List<DevelopmentActivity> all) {
        if (all.isEmpty()) {
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("fact-grid");
        for (DevelopmentActivity one : all) {
            list.add(
                    new DescriptionList.Term(
                            one.kind() == null ? "" : one.kind().label()),
                    new DescriptionList.Description(joined(Stream.of(
                                    one.title(),
                                    one.completed() == null ? null : MONTH.format(one.completed()),
                                    one.hours() == null
                                            ? null
                                            : getTranslation("profile.development.hours.value", one.hours()))
                            .filter(Objects::nonNull))));
        }
        Paragraph unverified = new Paragraph(getTranslation("profile.development.unverified"));
        unverified.addClassName("note");
        add(new Section(new H2(getTranslation("profile.development")), unverified, list));
    }

    private String period(@Nullable YearMonth from, @Nullable YearMonth to) {
        if (from == null) {
            return "";
        }
        return MONTH.format(from) + " – " + (to == null ? getTranslation("profile.career.today") : MONTH.format(to));
    }

    private void fact(DescriptionList list, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }

    private @Nullable String clearance(@Nullable Clearance clearance) {
        if (clearance == null || clearance.level() == null) {
            return null;
        }
        return joined(Stream.of(
                        clearance.level().label(),
                        clearance.sponsor() == null
                                ? null
                                : getTranslation("profile.clearance.by", clearance.sponsor()),
                        clearance.expires() == null
                                ? null
                                : getTranslation("profile.clearance.until", MONTH.format(clearance.expires())),
                        getTranslation("profile.clearance.unverified"))
                .filter(Objects::nonNull));
    }

    private static String language(Language language) {
        String name = Objects.requireNonNullElse(language.name(), "");
        return language.fluency() == null
                ? name
                : name + " (" + language.fluency().label() + ")";
    }

    private static String joined(Stream<? extends @Nullable String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static Paragraph written(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("written");
        return paragraph;
    }
}
