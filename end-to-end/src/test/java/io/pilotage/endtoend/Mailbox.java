package io.pilotage.endtoend;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The mails that one person has received. */
record Mailbox(RunningSystem system, String address) {

    /** The text of the newest mail with these words in its subject, once it has arrived. */
    String text(String subject) {
        return arrived(subject).path("text").asString();
    }

    /** The first link of the newest mail with these words in its subject, once it has arrived. */
    String link(String subject) {
        return arrived(subject).path("links").path(0).asString();
    }

    private JsonNode arrived(String subject) {
        return await("a mail to " + address + " about " + subject)
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(subject), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> find(String subject) {
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return Http.send(Http.to(system.mail() + "/api/messages?to=" + to).GET())
                .expect(200)
                .valueStream()
                .filter(mail -> mail.path("subject").asString().contains(subject))
                .findFirst();
    }
}
