package io.pilotage.localstack.mail;

import io.pilotage.localstack.OneTimeCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages on which one reads the caught mails. */
final class InboxPages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final String FRAME = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%%; }
        th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%%, transparent); }
        pre { white-space: pre-wrap; font: inherit; }
        iframe { width: 100%%; height: 60vh; border: 1px solid color-mix(in srgb, currentColor 25%%, transparent); background: white; }
        </style>
        </head>
        <body>
        <main>
        %s
        </main>
        </body>
        </html>
        """;

    private InboxPages() {}

    static String list(String recipient, List<CaughtMail> mails) {
        String rows = mails.stream()
                .map(mail ->
                        "<tr><td>%s</td><td><a href=\"/?to=%s\">%s</a></td><td><a href=\"/messages/%s\">%s</a></td></tr>"
                                .formatted(
                                        TIME.format(mail.receivedAt()),
                                        URLEncoder.encode(mail.to(), StandardCharsets.UTF_8),
                                        escape(mail.to()),
                                        mail.id(),
                                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())))
                .collect(Collectors.joining("\n"));
        String whose =
                recipient.isEmpty() ? "" : "<p>To %s. <a href=\"/\">All mails</a></p>".formatted(escape(recipient));
        String table = mails.isEmpty()
                ? "<p>No mail yet.</p>"
                : "<table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead><tbody>" + rows
                        + "</tbody></table>";
        String code = "<p><a href=\"/code\">One-time code of the demonstration accounts</a></p>";
        return FRAME.formatted("Mail", "<h1>Mail</h1>" + code + whose + table);
    }

    /** Loads itself again when the next code is due. */
    static String code(Instant now) {
        long left = OneTimeCode.PERIOD.toSeconds() - now.getEpochSecond() % OneTimeCode.PERIOD.toSeconds();
        return FRAME.formatted("One-time code", """
            <meta http-equiv="refresh" content="%d">
            <p><a href="/">All mails</a></p>
            <h1>One-time code</h1>
            <p style="font-size: 2.5rem; letter-spacing: .2em">%s</p>
            <p>For every demonstration account, and once for each; another %d seconds.</p>\
            """.formatted(left, OneTimeCode.at(now), left));
    }

    static String message(CaughtMail mail) {
        String body = mail.html().isEmpty()
                ? "<pre>" + linked(mail.text()) + "</pre>"
                : "<iframe title=\"The mail\" sandbox=\"allow-popups allow-top-navigation-by-user-activation\" srcdoc=\"<base target='_top'>%s\"></iframe>"
                        .formatted(escape(mail.html()));
        return FRAME.formatted(
                escape(mail.subject()),
                "<p><a href=\"/\">All mails</a></p><h1>%s</h1><p>From %s<br>To %s<br>%s</p>%s"
                        .formatted(
                                escape(mail.subject()),
                                escape(mail.from()),
                                escape(mail.to()),
                                TIME.format(mail.receivedAt()),
                                body));
    }

    private static String linked(String text) {
        return escape(text).replaceAll("https?://[^\\s<>]+?(?=&quot;|&#39;|&lt;|&gt;|\\s|$)", "<a href=\"$0\">$0</a>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
