package io.pilotage.ui.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.shared.EngagementKind;

/** One part of the brief's form: a heading, a line on why we ask, and fields. */
abstract class BriefSection extends Section {

    /** @param key of the heading; {@code key.words} says why we ask */
    BriefSection(String key) {
        addClassName("panel");
        Paragraph why = new Paragraph(getTranslation(key + ".words"));
        why.addClassName("note");
        add(new H2(getTranslation(key)), why);
    }

    abstract void read(Brief brief);

    abstract void write(BriefBuilder brief);

    /** Shows what this kind of engagement states, and hides the rest. */
    void show(EngagementKind kind) {}

    static FormLayout columns(Component... fields) {
        FormLayout columns = new FormLayout(fields);
        columns.setAutoResponsive(true);
        columns.setColumnWidth("16rem");
        columns.setExpandColumns(true);
        columns.setExpandFields(true);
        return columns;
    }
}
