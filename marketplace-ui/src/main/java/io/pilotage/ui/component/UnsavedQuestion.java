package io.pilotage.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import java.util.List;

/** Asks before a page is left on which something is not stored, and says what. */
final class UnsavedQuestion extends Dialog {

    private boolean left;

    UnsavedQuestion(List<String> labels, ContinueNavigationAction leaving) {
        setHeaderTitle(getTranslation("component.unsaved.question"));
        setWidth("min(34rem, 94vw)");
        UnorderedList list = new UnorderedList();
        labels.forEach(label -> list.add(new ListItem(label)));
        add(
                new Paragraph(getTranslation("component.unsaved.words")),
                list,
                new Paragraph(getTranslation("component.unsaved.kept")));
        Button stay = new Button(getTranslation("component.unsaved.stay"), event -> close());
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        stay.setAutofocus(true);
        Button leave = new Button(getTranslation("component.unsaved.leave"), event -> {
            left = true;
            close();
            leaving.proceed();
        });
        getFooter().add(leave, stay);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !left) {
                leaving.cancel();
            }
        });
    }
}
