package io.pilotage.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.marketplace.alert.AlertFrequency;
import io.pilotage.marketplace.alert.SavedSearchDetails;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.shared.Sha256;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
class SavedSearchScreensIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void savesWhatIsAskedAndSaysPlainlyThatItMails() {
        turns.onboarded("Erin Calloway", MarketplaceRole.EXECUTIVE);
        UI.getCurrent()
                .navigate(
                        "engagements",
                        new QueryParameters(Map.of(
                                "words", List.of("cyber"), "kind", List.of("INTERIM"), "closed", List.of("true"))));
        press("Save this search");
        assertThat(name().getValue()).isEqualTo("cyber");
        FrequencyChoice frequency = find(FrequencyChoice.class).single();
        assertThat(frequency.getHelperText())
                .contains("We mail " + current.require().email())
                .contains("every morning");
        frequency.setValue(AlertFrequency.IMMEDIATE);
        assertThat(frequency.getHelperText()).contains("within about a minute");
        press("Save");

        SavedSearchDetails saved = searches.mine().getFirst();
        assertThat(saved.frequency()).isEqualTo(AlertFrequency.IMMEDIATE);

        UI.getCurrent().navigate("saved-searches/" + saved.id().value());
        Location shown = UI.getCurrent().getInternals().getActiveViewLocation();
        assertThat(shown.getPath()).isEqualTo("engagements");
        assertThat(shown.getQueryParameters().getParameters())
                .isEqualTo(Map.of("words", List.of("cyber"), "kind", List.of("INTERIM"), "closed", List.of("true")));
        assertThat(searches.get(saved.id()).lookedAt()).isAfter(saved.lookedAt());
    }

    @Test
    void keepsTheDialogOpenWithWhatIsWrong() {
        turns.onboarded("Erin Calloway", MarketplaceRole.EXECUTIVE);
        UI.getCurrent().navigate("engagements");
        press("Save this search");
        TextField name = name();
        name.setValue("");
        press("Save");
        assertThat(name.isInvalid()).isTrue();
        assertThat(searches.mine()).isEmpty();
    }

    @Test
    void listsChangesAndDeletesWhileTheSearchIsDown() {
        turns.onboarded("Opal Ferry", MarketplaceRole.ORGANISATION_MEMBER);
        UI.getCurrent().navigate("saved-searches");
        assertThat(words()).contains("No saved searches yet");
        UI.getCurrent().navigate("executives", QueryParameters.of("words", "charity"));
        press("Save this search");
        press("Save");

        UI.getCurrent().navigate("saved-searches");
        assertThat(words()).contains("charity").contains("new ones cannot be counted");
        find(FrequencyChoice.class).single().setValue(AlertFrequency.NEVER);
        assertThat(searches.mine().getFirst().frequency()).isEqualTo(AlertFrequency.NEVER);

        press("Delete");
        assertThat(searches.mine()).hasSize(1);
        find(Button.class).withText("Delete").all().stream()
                .reduce((first, last) -> last)
                .ifPresent(Button::click);
        assertThat(searches.mine()).isEmpty();
        assertThat(words()).contains("No saved searches yet");
    }

    @Test
    @WithAnonymousUser
    void offersVisitorsNothingToSave() {
        UI.getCurrent().navigate("engagements");
        assertThat(find(Button.class).withText("Save this search").all()).isEmpty();
    }

    @Test
    void stopsTheMailsOfOneSearchForWhoeverHoldsItsLink() {
        var executive = turns.onboarded("Erin Calloway", MarketplaceRole.EXECUTIVE);
        UI.getCurrent().navigate("engagements", QueryParameters.of("words", "harbour"));
        press("Save this search");
        press("Save");
        SavedSearchDetails saved = searches.mine().getFirst();
        String token = UUID.randomUUID().toString();
        jdbc.sql("insert into alert.stop_link (token_hash, saved_search, created_at) values (:hash, :search, now())")
                .param("hash", Sha256.hex(token))
                .param("search", saved.id().value())
                .update();
        turns.onboarded("Somebody Else", MarketplaceRole.ORGANISATION_MEMBER);

        UI.getCurrent().navigate("saved-searches/stop/" + token);
        assertThat(words()).contains("Your saved search “harbour” mails you what is new.");
        press("Stop the mails");
        assertThat(words()).contains("Stopped.");

        turns.take(executive);
        assertThat(searches.get(saved.id()).frequency()).isEqualTo(AlertFrequency.NEVER);
        UI.getCurrent().navigate("saved-searches/stop/nonsense");
        assertThat(words()).contains("This link stops nothing");
    }

    private TextField name() {
        return find(TextField.class).all().stream()
                .filter(field -> "Name".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        find(Button.class).withText(text).all().getFirst().click();
    }
}
