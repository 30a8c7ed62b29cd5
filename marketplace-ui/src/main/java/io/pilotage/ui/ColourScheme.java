package io.pilotage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The switch between light and dark; starts from the person's system and remembers a choice in the browser. */
final class ColourScheme extends Button {

    /** Runs in the head of the page, so that nobody who chose dark sees a white flash. */
    static final String RESTORE_SCRIPT = """
            window.pilotageColourScheme = {
              apply(scheme) {
                document.documentElement.setAttribute('theme', scheme);
                document.documentElement.style.colorScheme = scheme;
              },
              current() {
                return localStorage.getItem('pilotage.colour-scheme')
                  || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
              },
              toggle() {
                const next = this.current() === 'dark' ? 'light' : 'dark';
                localStorage.setItem('pilotage.colour-scheme', next);
                this.apply(next);
                return next;
              }
            };
            window.pilotageColourScheme.apply(window.pilotageColourScheme.current());
            matchMedia('(prefers-color-scheme: dark)').addEventListener('change',
              () => window.pilotageColourScheme.apply(window.pilotageColourScheme.current()));
            """;

    ColourScheme() {
        addThemeVariants(ButtonVariant.TERTIARY);
        setIcon(VaadinIcon.ADJUST.create());
        addClickListener(event -> getElement()
                .executeJs("return window.pilotageColourScheme.toggle()")
                .then(String.class, this::describe));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("return window.pilotageColourScheme.current()").then(String.class, this::describe);
    }

    private void describe(String scheme) {
        String label = getTranslation("dark".equals(scheme) ? "frame.colour-scheme.light" : "frame.colour-scheme.dark");
        setAriaLabel(label);
        setTooltipText(label);
    }
}
