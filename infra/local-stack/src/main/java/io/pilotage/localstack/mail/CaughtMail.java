package io.pilotage.localstack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One mail as it arrived for one recipient. {@code links} are the web addresses in its text, in their order. */
record CaughtMail(
        String id,
        String to,
        String from,
        String subject,
        Instant receivedAt,
        String text,
        String html,
        List<String> links) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    static CaughtMail parse(String id, String to, Instant receivedAt, byte[] message) {
        try {
            MimeMessage mail = new MimeMessage(
                    jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            String text = body(mail, "text/plain");
            String html = body(mail, "text/html");
            return new CaughtMail(
                    id,
                    to,
                    Objects.requireNonNullElse(mail.getHeader("From", ", "), ""),
                    Objects.requireNonNullElse(mail.getSubject(), ""),
                    receivedAt,
                    text,
                    html,
                    links(text.isEmpty() ? html.replace("&amp;", "&") : text));
        } catch (MessagingException | IOException e) {
            // A broken mail is shown as it came, so that one sees what is broken.
            return new CaughtMail(
                    id,
                    to,
                    "",
                    "(not readable)",
                    receivedAt,
                    new String(message, java.nio.charset.StandardCharsets.UTF_8),
                    "",
                    List.of());
        }
    }

    private static List<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String body) {
            return body;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String body = body(inner, type);
                if (!body.isEmpty()) {
                    return body;
                }
            }
        }
        return "";
    }
}
