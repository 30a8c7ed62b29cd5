package io.pilotage.ui.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.worker.SearchIndex;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class IndexHealthScreenIT extends SpringBrowserlessTest {

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn(staffRoles = "admin")
    void showsHowTheIndexIsAndAsksForWhatMendsIt() {
        UUID poison = UUID.randomUUID();
        jdbc.sql("""
                insert into search.search_document (kind, id, version, body, attempts, last_error)
                values ('EXECUTIVE', ?, 1, '{}', 3, 'strict_dynamic_mapping_exception: no such field')
                """).param(poison).update();
        UI.getCurrent().navigate("index-health");

        assertThat(words())
                .contains(
                        "Engagements",
                        "Executives",
                        "Elasticsearch does not answer",
                        poison.toString(),
                        "strict_dynamic_mapping_exception",
                        "tried 3 times");

        KindPanel executives = find(KindPanel.class).all().getLast();
        test(find(Button.class, executives).withText("Check and repair").single())
                .click();
        assertThat(index.status(DocumentKind.EXECUTIVE).drift().asked()).isTrue();
        assertThat(words()).contains("Asked for");

        test(find(Button.class, executives).withText("Rebuild").single()).click();
        BindingAct act = find(BindingAct.class).single();
        test(find(Button.class, act).withText("Rebuild").single()).click();
        assertThat(index.status(DocumentKind.EXECUTIVE).rebuild()).isNotNull();
        assertThat(words()).contains("Under way: 0 of 0 rows");

        test(find(Button.class).withText("Try again now").single()).click();
        jdbc.sql("delete from search.search_document where id = ?")
                .param(poison)
                .update();
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void isClosedToModerators() {
        UI.getCurrent().navigate("index-health");

        assertThat(getCurrentView()).isNotInstanceOf(IndexHealthView.class);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
