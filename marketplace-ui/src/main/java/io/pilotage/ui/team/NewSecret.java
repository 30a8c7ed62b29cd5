package io.pilotage.ui.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.ui.component.Toast;

/** How a program signs in, to be taken now: the secret is not shown again. */
final class NewSecret extends Div {

    NewSecret(IntegrationCredentials credentials, Runnable taken) {
        addClassNames("panel", "answers");
        getElement().setAttribute("role", "status");
        H3 heading = new H3(getTranslation("team.secret"));
        heading.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        Button done = new Button(getTranslation("team.secret.taken"), event -> taken.run());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                heading,
                new Paragraph(getTranslation("team.secret.words")),
                readable("team.secret.id", credentials.clientId()),
                readable("team.secret.secret", credentials.secret()),
                copy(credentials.secret()),
                done);
    }

    /** Browsers let a page write there only at the click itself. */
    private Button copy(String secret) {
        Button copy = new Button(getTranslation("team.secret.copy"));
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0)"
                                + ".then(() => this.dispatchEvent(new CustomEvent('copied'))))",
                        secret);
        copy.getElement().addEventListener("copied", event -> Toast.done(getTranslation("team.secret.copied")));
        return copy;
    }

    /** An area shows all of it, however narrow the screen is. */
    private TextArea readable(String key, String value) {
        TextArea field = new TextArea(getTranslation(key));
        field.setMinRows(1);
        field.setValue(value);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        return field;
    }
}
