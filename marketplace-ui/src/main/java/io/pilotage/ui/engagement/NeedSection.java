package io.pilotage.ui.engagement;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.ui.component.FieldRegistry;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wrong, and what sort of help is wanted. */
final class NeedSection extends BriefSection {

    private final RadioButtonGroup<EngagementKind> kind;
    private final Select<LeadershipRole> role;
    private final TextField title;
    private final TextArea summary;

    NeedSection(FieldRegistry form, Consumer<EngagementKind> kindChosen) {
        super("engagement.brief.need");
        kind = form.field("kind", new RadioButtonGroup<>(getTranslation("engagement.new.kind")));
        kind.getElement().getThemeList().add("vertical");
        kind.setItems(EngagementKind.values());
        kind.setItemLabelGenerator(value -> value.label() + ": " + value.explanation());
        kind.addValueChangeListener(event -> kindChosen.accept(event.getValue()));
        role = form.field("role", new Select<>());
        role.setLabel(getTranslation("engagement.brief.role"));
        role.setItems(LeadershipRole.values());
        role.setItemLabelGenerator(LeadershipRole::label);
        role.addValueChangeListener(event -> explain(event.getValue()));
        title = form.field("title", new TextField(getTranslation("engagement.brief.title")));
        title.setMaxLength(120);
        title.setPlaceholder(getTranslation("engagement.brief.title.example"));
        summary = form.field("summary", new TextArea(getTranslation("engagement.brief.summary")));
        summary.setMaxLength(6000);
        summary.setMinRows(6);
        summary.setHelperText(getTranslation("engagement.brief.summary.help"));
        title.setWidthFull();
        summary.setWidthFull();
        role.setWidthFull();
        explain(null);
        add(kind, title, summary, role);
    }

    EngagementKind kind() {
        return kind.getValue();
    }

    @Override
    void read(Brief brief) {
        kind.setValue(requireNonNullElse(brief.kind(), EngagementKind.FRACTIONAL));
        role.setValue(brief.role());
        title.setValue(requireNonNullElse(brief.title(), ""));
        summary.setValue(requireNonNullElse(brief.summary(), ""));
    }

    @Override
    void write(BriefBuilder brief) {
        brief.kind(kind.getValue())
                .role(role.getValue())
                .title(title.getValue())
                .summary(summary.getValue());
    }

    private void explain(@Nullable LeadershipRole chosen) {
        role.setHelperText(getTranslation(
                chosen == null
                        ? "engagement.brief.role.help"
                        : "engagement.role." + chosen.name().toLowerCase(Locale.ROOT)));
    }
}
