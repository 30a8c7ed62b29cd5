package io.pilotage.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.testing.ServerTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MailIT {

    @Autowired
    private Notifications notifications;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void sendsASecretLinkOnceAndKeepsItNoLonger() throws Exception {
        String address = UUID.randomUUID() + "@people.example";
        transaction.executeWithoutResult(
                status -> notifications.mailSecret(address, "Join us", "Open this link:", "/invitations/secret-token"));

        List<MimeMessage> sent = send(address);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().getContent())
                .isEqualTo("Open this link:\n\nhttp://localhost:8080/invitations/secret-token");
        assertThat(sent.getFirst().getHeader("List-Unsubscribe")).isNull();
        assertThat(kept(address)).contains("Open this link:").doesNotContain("secret-token");
    }

    @Test
    void tellsMailProgramsWhereOneClickStopsMailThatWasAskedFor() throws Exception {
        String address = UUID.randomUUID() + "@people.example";
        var person = new PersonId(UUID.randomUUID());
        people.seen(person, "Nell Harbour", address);
        transaction.executeWithoutResult(status -> notifications.mailStoppable(
                person, "2 new engagements in “ERP”", "Here they are. To stop this:", "/saved-searches/stop/token"));

        List<MimeMessage> sent = send(address);

        assertThat(sent).hasSize(1);
        MimeMessage mail = sent.getFirst();
        String link = "http://localhost:8080/saved-searches/stop/token";
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getSubject()).isEqualTo("2 new engagements in “ERP”");
        assertThat(mail.getContent()).isEqualTo("Here they are. To stop this:\n\n" + link);
        assertThat(kept(address)).contains("Here they are.").doesNotContain("stop/token");
    }

    /** Runs the job twice, as after a crash, and answers what reached the mail server. */
    private List<MimeMessage> send(String address) {
        UUID mail = jdbc.sql("select id from notification.mail where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
        List<MimeMessage> sent = new ArrayList<>();
        var sender = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                sent.add(message);
            }
        };
        var job = new MailDelivery.Job().sendMail(jdbc, sender, clock, "no-reply@pilotage.example");
        job.executeOnce(MailDelivery.SEND.instance(mail.toString()).build(), null);
        job.executeOnce(MailDelivery.SEND.instance(mail.toString()).build(), null);
        return sent;
    }

    private String kept(String address) {
        return jdbc.sql("select row_to_json(m)::text from notification.mail m where address = :address")
                .param("address", address)
                .query(String.class)
                .single();
    }
}
