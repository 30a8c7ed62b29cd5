package io.pilotage.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At the top of a form: what was written elsewhere meanwhile, part by part, for the person to choose between it and their own. */
final class Decisions extends Section {

    private final Map<String, Div> open = new LinkedHashMap<>();
    private final Div list = new Div();

    Decisions() {
        addClassNames("panel", "attention", "decisions");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        list.addClassName("stack");
        add(
                new H2(getTranslation("component.conflict.title")),
                new Paragraph(getTranslation("component.conflict.words")),
                list);
        setVisible(false);
    }

    /**
     * Asks about one part, once; a newer question about it replaces the older one.
     *
     * @param part how people know it
     * @param theirs what stands elsewhere; null when there is no such place any more
     */
    void ask(String part, String mine, @Nullable String theirs, Runnable takeMine, Runnable takeTheirs) {
        Div question = new Div(new H3(part));
        question.addClassName("decision");
        if (theirs == null) {
            question.add(quote("component.conflict.mine", mine), choice("component.conflict.drop", part, takeTheirs));
        } else {
            question.add(
                    quote("component.conflict.theirs", theirs),
                    quote("component.conflict.mine", mine),
                    choice("component.conflict.take-theirs", part, takeTheirs),
                    choice("component.conflict.take-mine", part, takeMine));
        }
        Div before = open.put(part, question);
        if (before == null) {
            list.add(question);
        } else {
            list.replace(before, question);
        }
        setVisible(true);
    }

    private Button choice(String key, String part, Runnable taken) {
        Button button = new Button(getTranslation(key), event -> {
            settle(part);
            taken.run();
        });
        SpokenName.of(button, part);
        return button;
    }

    private void settle(String part) {
        Div question = open.remove(part);
        if (question != null) {
            list.remove(question);
        }
        setVisible(!open.isEmpty());
    }

    private Div quote(String key, String words) {
        Paragraph quoted = new Paragraph(words);
        quoted.addClassNames("written", "quoted");
        return new Div(new Span(getTranslation(key)), quoted);
    }
}
