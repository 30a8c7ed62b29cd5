package io.pilotage.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.ServerTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MailIT {

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void sendsASecretLinkOnceAndKeepsItNoLonger() {
        String address = UUID.randomUUID() + "@people.example";
        transaction.executeWithoutResult(
                status -> notifications.mailSecret(address, "Join us", "Open this link:", "/invitations/secret-token"));
        UUID mail = jdbc.sql("select id from notification.mail where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
        List<String> sent = new ArrayList<>();
        var sender = new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage message) {
                sent.add(Objects.requireNonNull(message.getText()));
            }
        };
        var job = new MailDelivery.Job().sendMail(jdbc, sender, clock, "no-reply@pilotage.example");

        job.executeOnce(MailDelivery.SEND.instance(mail.toString()).build(), null);
        job.executeOnce(MailDelivery.SEND.instance(mail.toString()).build(), null);

        assertThat(sent).containsExactly("Open this link:\n\nhttp://localhost:8080/invitations/secret-token");
        assertThat(jdbc.sql("select row_to_json(m)::text from notification.mail m where id = :id")
                        .param("id", mail)
                        .query(String.class)
                        .single())
                .contains("Open this link:")
                .doesNotContain("secret-token");
    }
}
