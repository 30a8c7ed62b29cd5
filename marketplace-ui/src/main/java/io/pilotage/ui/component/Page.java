package io.pilotage.ui.component;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The base of every view: one main landmark, one heading, and a browser title that repeats it.
 *
 * <p>Views add their content below the header; {@code narrow} pages keep lines short for reading and for forms.
 */
public abstract class Page extends Main implements HasDynamicTitle {

    /** The landmark that the skip link leads to. */
    public static final String ID = "content";

    private final PageHeader header;

    /** @param heading the words of the heading, already translated */
    protected Page(String heading) {
        header = new PageHeader(heading);
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        addClassName("page");
        add(header);
    }

    protected final PageHeader header() {
        return header;
    }

    /** Keeps the lines short: for text and for forms. */
    protected final void narrow() {
        addClassName("page-narrow");
    }

    @Override
    public String getPageTitle() {
        return header.heading() + " · Pilotage";
    }
}
