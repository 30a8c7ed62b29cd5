package io.pilotage.localstack;

import io.pilotage.localstack.mail.MailCatcher;
import java.util.List;

/** Takes every mail over SMTP, delivers none, and shows them on a page and as JSON. */
public final class Mail extends Server {
    private final int smtpPort;
    private final int httpPort;

    Mail(Folders folders, int smtpPort, int httpPort) {
        super("mail", folders);
        this.smtpPort = smtpPort;
        this.httpPort = httpPort;
    }

    /** Where the SMTP server listens. */
    public String smtpHost() {
        return "127.0.0.1";
    }

    /** The port of the SMTP server. */
    public int smtpPort() {
        return smtpPort;
    }

    /** The address of the inbox page; {@code /api/messages?to=} below it answers with JSON, the newest mail first. */
    public String url() {
        return "http://localhost:" + httpPort;
    }

    @Override
    void prepare() {}

    @Override
    List<String> command() {
        return List.of(
                Java.command(),
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Java.classPath(),
                MailCatcher.class.getName(),
                Integer.toString(smtpPort),
                Integer.toString(httpPort),
                data().toString());
    }

    @Override
    boolean isReady() {
        return Http.isOk(url() + "/api/messages?to=nobody");
    }
}
