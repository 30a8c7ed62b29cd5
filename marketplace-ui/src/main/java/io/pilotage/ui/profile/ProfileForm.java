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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The profile as its executive writes it, saved as they type. */
final class ProfileForm extends DraftForm<ProfileContent> {

    /** The parts with a heading of their own. */
    private static final Set<String> SECTIONS =
            Set.of("responsibilities", "skills", "career", "languages", "qualifications", "development", "clearance");

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
            new Rows<>("career", (name, it) -> new CareerRow(name, it, registry()), registry());
    private final Rows<Qualification> qualifications =
            new Rows<>("qualifications", (name, it) -> new QualificationRow(name, it, registry()), registry());
    private final Rows<DevelopmentActivity> development =
            new Rows<>("development", (name, it) -> new DevelopmentRow(name, it, registry()), registry());
    private final Rows<Language> languages =
            new Rows<>("languages", (name, it) -> new LanguageRow(name, it, registry()), registry());
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
        summary.setMaxLength(4000);
        summary.setMinRows(6);
        summary.setHelperText(getTranslation("profile.summary.help"));
        roles.setItems(LeadershipRole.values());
        roles.setItemLabelGenerator(LeadershipRole::label);
        sectors.setItems(Sector.values());
        sectors.setItemLabelGenerator(Sector::label);
        responsibilities = new CapabilityFields<>(
                "responsibilities",
                Responsibility.values(),
                Responsibility::label,
                content.responsibilities(),
                registry());
        skills = new CapabilityFields<>("skills", Skill.values(), Skill::label, content.skills(), registry());
        terms = new TermFields(content, registry());
        clearance = new ClearanceFields(content.clearance(), registry());
        fill(content);
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
        ready("profile");
    }

    /** As it is stored by now. */
    ProfileDetails profile() {
        return profile;
    }

    @Override
    protected ProfileContent stored() {
        return profile.content();
    }

    @Override
    protected void store(ProfileContent content) {
        profile = executives.saveDraft(profile.version(), content);
    }

    @Override
    protected void reload() {
        profile = executives.mine();
    }

    @Override
    protected void fill(ProfileContent content) {
        headline.setValue(Objects.requireNonNullElse(content.headline(), ""));
        summary.setValue(Objects.requireNonNullElse(content.summary(), ""));
        roles.setValue(Set.copyOf(content.roles()));
        sectors.setValue(Set.copyOf(content.sectors()));
        responsibilities.fill(content.responsibilities());
        skills.fill(content.skills());
        career.fill(content.career());
        qualifications.fill(content.qualifications());
        development.fill(content.development());
        languages.fill(content.languages());
        terms.fill(content);
        clearance.fill(content.clearance());
    }

    @Override
    protected void make(Collection<String> names) {
        career.grow(entries("career", names));
        qualifications.grow(entries("qualifications", names));
        development.grow(entries("development", names));
        languages.grow(entries("languages", names));
    }

    @Override
    protected String label(String name) {
        return SECTIONS.contains(name) ? getTranslation("profile." + name) : super.label(name);
    }

    /** Hands the profile to the moderators; whether that went through. If not, the form shows why beside the fields. */
    boolean handIn() {
        return saveThen(() -> {
            try {
                profile = executives.submit();
            } catch (InvalidInput invalid) {
                throw new InvalidInput(
                        invalid.errors().stream().map(this::placed).toList());
            }
        });
    }

    @Override
    protected ProfileContent written() {
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

    /** The domain counts what is claimed, the form names those fields by their codes. */
    @Override
    protected FieldError placed(FieldError error) {
        String field = skills.named(responsibilities.named(error.field()));
        // An error of a whole list stands at the end of the form, so it has to say which list it means.
        String message = SECTIONS.contains(field)
                ? getTranslation("profile." + field) + ": " + error.message()
                : error.message();
        return new FieldError(field, error.rule(), message);
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
