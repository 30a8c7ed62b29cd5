package io.pilotage.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

    private static final byte[] MAIL = """
            From: Pilotage <no-reply@pilotage.example>
            Subject: =?UTF-8?Q?Caf=C3=A9?=
            Content-Type: text/plain; charset=utf-8

            Open https://pilotage.example/bids/1?a=1&b=2 now.
            """.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void listsTheNewestMailFirstAlsoWhenTwoArriveAtOnce() {
        Inbox inbox = new Inbox(folder, CLOCK);
        inbox.add("one@demo.pilotage.example", MAIL);
        inbox.add("two@demo.pilotage.example", MAIL);

        assertThat(inbox.to(""))
                .extracting(CaughtMail::to)
                .containsExactly("two@demo.pilotage.example", "one@demo.pilotage.example");
        assertThat(inbox.to("ONE@demo.pilotage.example")).hasSize(1);
    }

    @Test
    void readsSubjectTextAndLinks() {
        Inbox inbox = new Inbox(folder, CLOCK);
        inbox.add("one@demo.pilotage.example", MAIL);

        CaughtMail mail = inbox.to("").getFirst();
        assertThat(mail.subject()).isEqualTo("Café");
        assertThat(mail.text()).contains("Open https");
        assertThat(mail.links()).containsExactly("https://pilotage.example/bids/1?a=1&b=2");
        assertThat(mail.receivedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void keepsMailOverARestart() {
        new Inbox(folder, CLOCK).add("one@demo.pilotage.example", MAIL);
        Inbox restarted = new Inbox(folder, CLOCK);
        restarted.add("two@demo.pilotage.example", MAIL);

        assertThat(restarted.to(""))
                .extracting(CaughtMail::to)
                .containsExactly("two@demo.pilotage.example", "one@demo.pilotage.example");
        assertThat(restarted.find(
                        restarted.to("one@demo.pilotage.example").getFirst().id()))
                .isPresent();
    }

    @Test
    void showsMarkupInASubjectAsText() {
        Inbox inbox = new Inbox(folder, CLOCK);
        inbox.add("one@demo.pilotage.example", "Subject: <script>x</script>\n\n<b>".getBytes(StandardCharsets.UTF_8));

        assertThat(InboxPages.list("", inbox.to(""))).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(InboxPages.message(inbox.to("").getFirst()))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }
}
