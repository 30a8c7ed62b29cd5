package io.pilotage.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The HTML page around every view: theme, server push, icon, and the remembered colour scheme before the first paint. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addInlineWithContents(
                Inline.Position.PREPEND, ColourScheme.RESTORE_SCRIPT, Inline.Wrapping.JAVASCRIPT);
    }
}
