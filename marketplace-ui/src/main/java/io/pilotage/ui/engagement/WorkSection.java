package io.pilotage.ui.engagement;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.ui.component.FieldRegistry;
import java.util.List;

/** What the person will answer for, what should come of it, and what is not meant. */
final class WorkSection extends BriefSection {

    private final CheckboxGroup<Responsibility> needs;
    private final CheckboxGroup<Skill> skills;
    private final TextArea outcomes;
    private final TextArea outOfScope;

    WorkSection(FieldRegistry form) {
        super("engagement.brief.work");
        needs = form.field("needs", new CheckboxGroup<>(getTranslation("engagement.brief.needs")));
        needs.setItems(Responsibility.values());
        needs.setItemLabelGenerator(Responsibility::label);
        needs.setHelperText(getTranslation("engagement.brief.needs.help"));
        skills = form.field("skills", new CheckboxGroup<>(getTranslation("engagement.brief.skills")));
        skills.setItems(Skill.values());
        skills.setItemLabelGenerator(Skill::label);
        outcomes = form.field("outcomes", lines("engagement.brief.outcomes"));
        outOfScope = form.field("outOfScope", lines("engagement.brief.out-of-scope"));
        add(needs, skills, outcomes, outOfScope);
    }

    @Override
    void read(Brief brief) {
        needs.setValue(brief.needs());
        skills.setValue(brief.skills());
        outcomes.setValue(String.join("\n", brief.outcomes()));
        outOfScope.setValue(String.join("\n", brief.outOfScope()));
    }

    @Override
    void write(BriefBuilder brief) {
        brief.needs(needs.getValue())
                .skills(skills.getValue())
                .outcomes(lines(outcomes))
                .outOfScope(lines(outOfScope));
    }

    private TextArea lines(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setHelperText(getTranslation(key + ".help"));
        area.setMinRows(3);
        area.setWidthFull();
        return area;
    }

    private static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
