package io.pilotage.marketplace.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP as a test needs, keeps what it was given, and answers recipients and texts as it is told. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    volatile String answerToRecipients = "250 fine";

    /** Empty: it hangs up instead, with the mail in its hands. */
    volatile String answerToTexts = "250 taken";

    ScriptedMailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    serve(caller);
                } catch (IOException gone) {
                    // the caller, or the door
                }
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> recipients() {
        return recipients;
    }

    List<MimeMessage> mails() {
        return texts.stream().map(ScriptedMailServer::parsed).toList();
    }

    private void serve(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        say(caller, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0]) {
                case "RCPT" -> {
                    recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                    say(caller, answerToRecipients);
                }
                case "DATA" -> {
                    say(caller, "354 go on");
                    texts.add(text(in));
                    if (answerToTexts.isEmpty()) {
                        return;
                    }
                    say(caller, answerToTexts);
                }
                case "QUIT" -> {
                    say(caller, "221 bye");
                    return;
                }
                default -> say(caller, "250 fine");
            }
        }
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static MimeMessage parsed(String text) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
