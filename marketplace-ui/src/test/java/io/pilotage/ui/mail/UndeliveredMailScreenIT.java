package io.pilotage.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class UndeliveredMailScreenIT extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    private final UUID mail = UUID.randomUUID();

    @BeforeEach
    void giveOneUp() {
        jdbc.sql("""
                insert into notification.mail (id, address, subject, body, created_at, attempts, problem, given_up_at)
                values (?, 'ned@gone.example', 'Your bid was chosen', '', now(), 1, '550 no such mailbox', now())
                """).param(mail).update();
    }

    @AfterEach
    void forgetIt() {
        jdbc.sql("delete from notification.mail where id = ?").param(mail).update();
    }

    @Test
    @SignedIn(staffRoles = "admin")
    void saysToWhomAndWhyAndHasItTriedAgain() {
        UI.getCurrent().navigate("undelivered-mail");
        assertThat(words()).contains("Your bid was chosen", "ned@gone.example", "tried 1 times", "550 no such mailbox");

        test(find(Button.class).withText("Try again").single()).click();

        assertThat(words()).contains("Everything went out").doesNotContain("ned@gone.example");
    }

    @Test
    @SignedIn(staffRoles = "admin")
    void isLeftWithAReason() {
        UI.getCurrent().navigate("undelivered-mail");

        test(find(Button.class).withText("Leave it").single()).click();
        BindingAct act = find(BindingAct.class).single();
        find(TextArea.class, act).single().setValue("Ned has left the company.");
        test(find(Button.class, act).withText("Leave it").single()).click();

        assertThat(words()).contains("Everything went out").doesNotContain("ned@gone.example");
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void isClosedToModerators() {
        UI.getCurrent().navigate("undelivered-mail");

        assertThat(getCurrentView()).isNotInstanceOf(UndeliveredMailView.class);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
