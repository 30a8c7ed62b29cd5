package io.pilotage.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.ui.component.DraftForm;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The profile as its executive writes it, saved as they type. */
final class ProfileForm extends DraftForm {

    private static final Set<String> LISTS =
            Set.of("responsibilities", "skills", "career", "languages", "qualifications", "development");

    private final Executives executives;
    private final TextField headline = field("headline", new TextField(getTranslation("profile.headline")));
    private final TextArea summary = field("summary", new TextArea(getTranslation("profile.summary")));
    private final CheckboxGroup<LeadershipRole> roles =
            field("roles", new CheckboxGroup<>(getTranslation("profile.roles")));
    private final CheckboxGroup<Sector> sectors =
            field("sectors", new CheckboxGroup<>(getTranslation("profile.sectors")));
    private final CapabilityFields<Responsibility> responsibilities;
    private final CapabilityFields<Skill> skills;
    private final Rows<CareerEntry> career =
            new Rows<>("career", (name, it) -> new CareerRow(name, it, this::field), this::gone);
    private final Rows<Qualification> qualifications =
            new Rows<>("qualifications", (name, it) -> new QualificationRow(name, it, this::field), this::gone);
    private final Rows<DevelopmentActivity> development =
            new Rows<>("development", (name, it) -> new DevelopmentRow(name, it, this::field), this::gone);
    private final Rows<Language> languages =
            new Rows<>("languages", (name, it) -> new LanguageRow(name, it, this::field), this::gone);
    private final TermFields terms;
    private final ClearanceFields clearance;
    private ProfileDetails profile;

    ProfileForm(ProfileDetails profile, Executives executives, Clock clock) {
        super(clock);
        this.profile = profile;
        this.executives = executives;
        ProfileContent content = profile.content();
        headline.setMaxLength(120);
        headline.setHelperText(getTranslation("profile.headline.help"));
        headline.setValue(Objects.requireNonNullElse(content.headline(), ""));
        summary.setMaxLength(4000);
        summary.setMinRows(6);
        summary.setHelperText(getTranslation("profile.summary.help"));
        summary.setValue(Objects.requireNonNullElse(content.summary(), ""));
        roles.setItems(LeadershipRole.values());
        roles.setItemLabelGenerator(LeadershipRole::label);
        roles.setValue(Set.copyOf(content.roles()));
        sectors.setItems(Sector.values());
        sectors.setItemLabelGenerator(Sector::label);
        sectors.setValue(Set.copyOf(content.sectors()));
        responsibilities = new CapabilityFields<>(
                "responsibilities",
                Responsibility.values(),
                Responsibility::label,
                content.responsibilities(),
                this::field);
        skills = new CapabilityFields<>("skills", Skill.values(), Skill::label, content.skills(), this::field);
        content.career().forEach(career::append);
        content.qualifications().forEach(qualifications::append);
        content.development().forEach(development::append);
        content.languages().forEach(languages::append);
        terms = new TermFields(content, this::field);
        clearance = new ClearanceFields(content.clearance(), this::field);
        add(
                section("profile.about", headline, summary, roles, sectors),
                section("profile.responsibilities", words("profile.responsibilities.words"), responsibilities),
                section("profile.skills", words("profile.skills.words"), skills),
                section("profile.career", career),
                section("profile.qualifications", words("profile.qualifications.words"), qualifications),
                section(
                        "profile.development",
                        new Paragraph(getTranslation("profile.development.words", DevelopmentActivity.HOURS_A_YEAR)),
                        development),
                section("profile.clearance", words("profile.clearance.words"), clearance),
                section("profile.languages", languages),
                section("profile.terms", terms),
                unplaced(),
                status());
        ready();
    }

    /** A list in which a row is wrong stays as it was stored, like any other field that is wrong. */
    @Override
    protected void save() {
        ProfileContent written = content();
        named(() -> {
            try {
                profile = executives.saveDraft(profile.version(), written);
            } catch (InvalidInput invalid) {
                profile =
                        executives.saveDraft(profile.version(), StoredInstead.of(invalid, written, profile.content()));
                savedTheRest();
                throw invalid;
            }
        });
    }

    /** Hands the profile to the moderators; whether that went through. If not, the form shows why beside the fields. */
    boolean handIn() {
        return saveThen(() -> named(() -> profile = executives.submit()));
    }

    private ProfileContent content() {
        return ProfileContent.empty()
                .change()
                .headline(Written.text(headline))
                .summary(Written.text(summary))
                .roles(inOrder(profile.content().roles(), roles.getValue()))
                .responsibilities(responsibilities.values())
                .skills(skills.values())
                .sectors(inOrder(profile.content().sectors(), sectors.getValue()))
                .career(career.values())
                .qualifications(qualifications.values())
                .dayRate(terms.dayRate())
                .daysPerMonthFree(terms.daysPerMonthFree())
                .availableFrom(terms.availableFrom())
                .region(terms.region())
                .travelKm(terms.travelKm())
                .remotePercent(terms.remotePercent())
                .development(development.values())
                .languages(languages.values())
                .clearance(clearance.value())
                .build();
    }

    /** Keeps the order that stands, with what is new behind it. */
    private static <E extends Enum<E>> List<E> inOrder(List<E> before, Set<E> chosen) {
        return Stream.concat(
                        before.stream().filter(chosen::contains),
                        chosen.stream().sorted())
                .distinct()
                .toList();
    }

    private void named(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.errors().stream().map(this::placed).toList());
        }
    }

    private FieldError placed(FieldError error) {
        String field = error.field();
        for (UnaryOperator<String> list : List.<UnaryOperator<String>>of(
                responsibilities::named,
                skills::named,
                career::named,
                qualifications::named,
                development::named,
                languages::named)) {
            field = list.apply(field);
        }
        // An error of a whole list stands at the end of the form, so it has to say which list it means.
        String message =
                LISTS.contains(field) ? getTranslation("profile." + field) + ": " + error.message() : error.message();
        return new FieldError(field, error.rule(), message);
    }

    private void gone(String row) {
        forget(row);
        changed();
    }

    private Section section(String key, Component... content) {
        Section section = new Section(new H2(getTranslation(key)));
        section.add(content);
        return section;
    }

    private Paragraph words(String key) {
        return new Paragraph(getTranslation(key));
    }
}
