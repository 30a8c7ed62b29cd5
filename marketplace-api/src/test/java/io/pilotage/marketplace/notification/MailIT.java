package io.pilotage.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MailIT {

    @Autowired
    private Notifications notifications;

    @Autowired
    private People people;

    @Autowired
    private Callers callers;

    @Autowired
    private UndeliveredMails undelivered;

    @Autowired
    private MailStore mails;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String address = UUID.randomUUID() + "@people.example";
    private ScriptedMailServer server;
    private MailSending sending;

    @BeforeEach
    void listen() throws IOException {
        server = new ScriptedMailServer();
        sending = sendingTo(server.port());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsASecretLinkOnceAndKeepsItNoLonger() throws Exception {
        UUID mail = written(() -> notifications.mailSecret(
                address, Headline.of("Join us"), "Open this link:", "/invitations/secret-token"));

        sending.send(mail);
        sending.send(mail);

        assertThat(server.mails()).hasSize(1);
        MimeMessage sent = server.mails().getFirst();
        assertThat(sent.getContent())
                .asString()
                .isEqualToIgnoringNewLines("Open this link:\n\nhttp://localhost:8080/invitations/secret-token");
        assertThat(sent.getHeader("List-Unsubscribe")).isNull();
        assertThat(kept(mail)).contains("Open this link:").doesNotContain("secret-token");
    }

    /** A node that stood still may believe that its own try failed, long after another node has sent the mail. */
    @Test
    void staysSentWhateverATryThatWasTakenOverSays() {
        UUID mail = written(
                () -> notifications.mailSecret(address, Headline.of("Join us"), "Open:", "/invitations/secret-token"));
        sending.send(mail);

        mails.failed(mail, "The line broke.", true);
        mails.giveUp(mail, "The line broke.", clock.instant());

        assertThat(kept(mail)).doesNotContain("The line broke.");
        assertThat(mails.undelivered(100)).noneMatch(given -> given.id().value().equals(mail));
    }

    @Test
    void tellsMailProgramsWhereOneClickStopsMailThatWasAskedFor() throws Exception {
        var person = new PersonId(UUID.randomUUID());
        people.seen(person, "Nell Harbour", address);
        UUID mail = written(() -> notifications.mailStoppable(
                person, "2 new engagements in “ERP”", "Here they are. To stop this:", "/saved-searches/stop/token"));

        sending.send(mail);

        MimeMessage sent = server.mails().getFirst();
        String link = "http://localhost:8080/saved-searches/stop/token";
        assertThat(sent.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(sent.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(sent.getSubject()).isEqualTo("2 new engagements in “ERP”");
        assertThat(sent.getContent()).asString().isEqualToIgnoringNewLines("Here they are. To stop this:\n\n" + link);
        assertThat(kept(mail)).contains("Here they are.").doesNotContain("stop/token");
    }

    @Test
    void writesDomainsOfAnyScriptAsMailServersKnowThem() {
        UUID mail = written(
                () -> notifications.mailSecret("idn@bücher.example", Headline.of("Join us"), "Open:", "/x"),
                "idn@bücher.example");

        sending.send(mail);

        assertThat(server.recipients()).containsExactly("idn@xn--bcher-kva.example");
    }

    @Test
    void isLeftUndeliveredForAReasonThatIsAudited() throws Exception {
        UUID mail = written(
                () -> notifications.mailSecret(address, Headline.of("Join us"), "Open:", "/invitations/secret-token"));
        mails.giveUp(mail, "550 no such mailbox", clock.instant());
        String leaving = "/api/v1/admin/undelivered-mail/" + mail + "/leaving";
        var admin = callers.admin();

        leave(leaving, callers.moderator(), "The address is a typing error.").andExpect(status().isForbidden());
        leave(leaving, admin, "").andExpect(status().isUnprocessableContent());
        leave(leaving, admin, "The address is a typing error.").andExpect(status().isNoContent());
        leave(leaving, admin, "The address is a typing error.").andExpect(status().isNotFound());

        assertThat(mails.undelivered(100)).noneMatch(given -> given.id().value().equals(mail));
        assertThat(kept(mail)).contains("typing error").doesNotContain("secret-token");
        mvc.perform(post("/api/v1/admin/undelivered-mail/" + mail + "/retry").with(admin.token()))
                .andExpect(status().isNotFound());
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where subject = ?::uuid and action = 'UndeliveredMailLeft'")
                        .param(mail)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private ResultActions leave(String leaving, Caller by, String reason) throws Exception {
        return mvc.perform(post(leaving)
                .with(by.token())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}"));
    }

    @Test
    void writesNoMailToAProgram() {
        var program = new PersonId(UUID.randomUUID());
        people.seen(program, "Payroll", program.value().toString());

        transaction.executeWithoutResult(status ->
                notifications.notify(new Notice(program, Headline.of("Paid"), "The charge was paid.", "/contracts")));

        assertThat(jdbc.sql("select count(*) from notification.mail where address = :address")
                        .param("address", program.value().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsOnceMoreWhenNobodySawTheEndAndNeverAThirdTime() throws Exception {
        UUID mail = invitation();
        server.answerToTexts = ""; // it has the mail, and hangs up

        assertThat(sending.send(mail)).isPresent();
        assertThat(sending.send(mail)).isPresent();
        assertThat(sending.send(mail)).isEmpty();

        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().getFirst().getMessageID())
                .isEqualTo(server.mails().getLast().getMessageID());
        assertThat(kept(mail)).contains("It may have arrived");
    }

    @Test
    void countsATryThatACrashEndedAsOneThatMayHaveArrived() {
        UUID mail = invitation();
        mails.begin(mail, clock.instant()); // and there the process ended
        mails.begin(mail, clock.instant()); // the next one too

        assertThat(sending.send(mail)).isEmpty();

        assertThat(server.mails()).isEmpty();
        assertThat(kept(mail)).contains("It may have arrived");
    }

    @Test
    void waitsForAServerThatIsAwayOrSaysLaterAndGivesUpAfterTwoDays() {
        UUID mail = invitation();
        server.answerToRecipients = "451 come back later";
        assertThat(sending.send(mail)).isPresent();
        assertThat(sendingTo(1).send(mail)).isPresent();
        assertThat(kept(mail)).contains("\"unclear\":0", "\"given_up_at\":null");

        jdbc.sql("update notification.mail set waits_since = waits_since - interval '49 hours' where id = :id")
                .param("id", mail)
                .update();

        assertThat(sending.send(mail)).isEmpty();
        assertThat(kept(mail)).contains("come back later").doesNotContain("\"given_up_at\":null");
    }

    @Test
    void leavesARefusedMailToAdminsWhoHaveItTriedAgain() throws Exception {
        UUID mail = invitation();
        server.answerToRecipients = "550 5.1.1 no such mailbox";
        assertThat(sending.send(mail)).isEmpty();
        String retry = "/api/v1/admin/undelivered-mail/" + mail + "/retry";

        mvc.perform(get("/api/v1/admin/undelivered-mail")
                        .with(callers.moderator().token()))
                .andExpect(status().isForbidden());
        mvc.perform(post(retry).with(callers.moderator().token())).andExpect(status().isForbidden());
        var admin = callers.admin();
        mvc.perform(get("/api/v1/admin/undelivered-mail").with(admin.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == '" + mail + "')].reason")
                        .value(hasItem(containsString("no such mailbox"))))
                .andExpect(
                        jsonPath("$.items[?(@.id == '" + mail + "')].address").value(address));

        transaction.executeWithoutResult(status -> {
            callers.admin().run(() -> undelivered.retry(new MailId(mail)));
            forgetJob(mail);
        });
        server.answerToRecipients = "250 fine";
        sending.send(mail);

        assertThat(server.mails()).hasSize(1);
        mvc.perform(post(retry).with(admin.token())).andExpect(status().isNotFound());
    }

    private UUID invitation() {
        return written(() -> notifications.mailSecret(address, Headline.of("Join us"), "Open:", "/invitations/token"));
    }

    private UUID written(Runnable act) {
        return written(act, address);
    }

    /** Without its job, which would try the mail server of the context. */
    private UUID written(Runnable act, String to) {
        return transaction.execute(status -> {
            act.run();
            UUID mail = jdbc.sql("select id from notification.mail where address = :address and sent_at is null")
                    .param("address", to)
                    .query(UUID.class)
                    .single();
            forgetJob(mail);
            return mail;
        });
    }

    private void forgetJob(UUID mail) {
        jdbc.sql("delete from jobs.scheduled_tasks where task_instance = :mail")
                .param("mail", mail.toString())
                .update();
    }

    private MailSending sendingTo(int port) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        return new MailSending(
                mails,
                new MailServer(settings),
                CircuitBreakerRegistry.ofDefaults(),
                clock,
                "Pilotage <no-reply@pilotage.example>");
    }

    private String kept(UUID mail) {
        return jdbc.sql("select row_to_json(m)::text from notification.mail m where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }
}
