package io.pilotage.ui.search;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.pilotage.search.SearchUnavailable;
import java.util.List;
import java.util.function.Function;

/** Shows below a search field how what is typed can go on, with the browser's own list, which works by keyboard and reader. */
@Tag("datalist")
final class TypingHelp extends Div {

    private final Function<String, List<String>> suggest;

    /** @param suggest gives completions of a beginning */
    TypingHelp(TextField words, String id, Function<String, List<String>> suggest) {
        this.suggest = suggest;
        setId(id);
        words.addAttachListener(
                event -> words.getElement().executeJs("this.inputElement.setAttribute('list', $0)", id));
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                offer(event.getValue());
            }
        });
    }

    private void offer(String typed) {
        getElement().removeAllChildren();
        try {
            suggest.apply(typed)
                    .forEach(completion ->
                            getElement().appendChild(new Element("option").setAttribute("value", completion)));
        } catch (SearchUnavailable down) {
            // The results beside it say so already.
        }
    }
}
