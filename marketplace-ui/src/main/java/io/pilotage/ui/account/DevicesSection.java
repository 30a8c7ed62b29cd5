package io.pilotage.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.identity.OpenSession;
import io.pilotage.marketplace.identity.OwnAccount;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.security.BrowserSession;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Where the person is signed in, and the ways to end it. */
final class DevicesSection extends Section {

    private final OwnAccount account;
    private final BrowserSession session;
    private final Clock clock;
    private final Div list = new Div();
    private boolean silent;

    /** @param sessions null while the login service does not say */
    DevicesSection(OwnAccount account, @Nullable List<OpenSession> sessions, BrowserSession session, Clock clock) {
        this.account = account;
        this.session = session;
        this.clock = clock;
        addClassName("panel");
        Button everywhere = new Button(getTranslation("account.devices.everywhere"), event -> askToEndAll());
        add(new H2(getTranslation("account.devices")), list, everywhere);
        if (sessions == null) {
            silent();
        } else {
            show(sessions);
        }
    }

    private void silent() {
        silent = true;
        list.removeAll();
        list.add(new Paragraph(getTranslation("account.devices.silent")));
    }

    private void show(List<OpenSession> sessions) {
        list.removeAll();
        UnorderedList open = new UnorderedList();
        open.addClassNames("plain-list", "divided");
        sessions.forEach(one -> open.add(item(one)));
        list.add(open);
    }

    private void end(OpenSession open) {
        try {
            account.signOut(open.id());
            Toast.done(getTranslation("account.devices.ended"));
            show(account.sessions());
        } catch (KeycloakUnavailable away) {
            silent();
        }
    }

    private Component item(OpenSession open) {
        String what = what(open);
        String since = RelativeTime.absolute(open.startedAt());
        Div top = new Div(new H3(what));
        top.addClassName("panel-top");
        Paragraph began = new Paragraph(getTranslation("account.devices.since", since, open.network()));
        began.addClassName("note");
        ListItem item = new ListItem(
                top,
                began,
                new Div(
                        new Span(getTranslation("account.devices.used") + " "),
                        new RelativeTime(open.lastUsedAt(), clock)));
        if (open.id().equals(session.id())) {
            top.add(new StatusBadge(Tone.GOOD, getTranslation("account.devices.this")));
        } else {
            Button end = new Button(getTranslation("account.devices.end"), event -> end(open));
            SpokenName.of(end, getTranslation("account.devices.which", what, since));
            top.add(end);
        }
        return item;
    }

    private String what(OpenSession open) {
        if (!open.programs().isEmpty()) {
            return getTranslation("account.devices.program", String.join(", ", open.programs()));
        }
        return open.browser().isEmpty() ? getTranslation("account.devices.browser") : open.browser();
    }

    private void askToEndAll() {
        new BindingAct(getTranslation("account.devices.everywhere.question"))
                .happens(getTranslation(
                        silent ? "account.devices.everywhere.happens.silent" : "account.devices.everywhere.happens"))
                .undo(getTranslation("account.devices.everywhere.undo"))
                .confirm(getTranslation("account.devices.everywhere"), () -> {
                    var everywhere = new DelegatingSecurityContextRunnable(account::signOutEverywhere);
                    session.forget(silent ? "everywhere-follows" : "everywhere");
                    // Elsewhere, because Keycloak tells us meanwhile to end the very session that this thread has
                    // locked.
                    Thread.startVirtualThread(everywhere);
                })
                .open();
    }
}
