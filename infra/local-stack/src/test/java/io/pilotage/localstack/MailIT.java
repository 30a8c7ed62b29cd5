package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailIT {
    private final Mail server = LocalStack.shared().mail();

    @Test
    void showsAMailToItsRecipientOnly() throws Exception {
        send("first+tag@demo.pilotage.example", "Your <bid>", "See http://localhost:8080/bids/1 and come.");

        JsonNode mails = messages("first+tag@demo.pilotage.example");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).get("subject").asString()).isEqualTo("Your <bid>");
        assertThat(mails.get(0).get("links").get(0).asString()).isEqualTo("http://localhost:8080/bids/1");
        assertThat(messages("second@demo.pilotage.example")).isEmpty();
        assertThat(get("/")).contains("Your &lt;bid&gt;");
        assertThat(get("/messages/" + mails.get(0).get("id").asString()))
                .contains("<a href=\"http://localhost:8080/bids/1\">http://localhost:8080/bids/1</a>");
    }

    @Test
    void keepsMailWhenItIsKilled() throws Exception {
        send("third@demo.pilotage.example", "Kept", "text");

        server.kill();
        server.start();

        assertThat(messages("third@demo.pilotage.example")).hasSize(1);
    }

    private void send(String to, String subject, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.smtpHost());
        properties.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("noreply@pilotage.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject);
        mail.setText(text);
        Transport.send(mail);
    }

    private JsonNode messages(String to) throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(get("/api/messages?to=" + to));
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.url() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
