package io.pilotage.localstack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The mail catcher as a program: SMTP in, a page and JSON out, on loopback. */
public final class MailCatcher {
    private static final String HOST = "127.0.0.1";
    private static final String EVERYBODY = "everybody";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    private final Inbox inbox;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    private MailCatcher(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Runs until it is ended; arguments are the SMTP port, the HTTP port and the folder for the mails. */
    public static void main(String[] arguments) throws IOException {
        MailCatcher catcher = new MailCatcher(new Inbox(Path.of(arguments[2]), Clock.systemUTC()), Clock.systemUTC());
        catcher.listenForMail(Integer.parseInt(arguments[0]));
        catcher.listenForReaders(Integer.parseInt(arguments[1]));
    }

    private void listenForMail(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        UserManager users = server.getManagers().getUserManager();
        users.setMessageDeliveryHandler((mail, recipient) -> {
            inbox.add(recipient.getEmail(), content(mail));
            forget(server);
            GreenMailUser everybody = users.getUser(EVERYBODY);
            return everybody == null ? users.createUser(EVERYBODY, EVERYBODY, EVERYBODY) : everybody;
        });
        server.start();
    }

    /** GreenMail insists on a mailbox of its own; what lies there is of no use to anybody. */
    private static void forget(GreenMail server) throws MessagingException {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new MessagingException("The mailboxes cannot be emptied", e);
        }
    }

    private static byte[] content(MovingMessage mail) throws MessagingException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            mail.getMessage().writeTo(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read", e);
        }
    }

    private void listenForReaders(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(HOST, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String recipient = recipient(exchange.getRequestURI().getRawQuery());
        if ("/".equals(path)) {
            send(exchange, 200, HTML, InboxPages.list(recipient, inbox.to(recipient)));
        } else if ("/code".equals(path)) {
            send(exchange, 200, HTML, InboxPages.code(clock.instant()));
        } else if ("/api/messages".equals(path)) {
            send(exchange, 200, JSON, json.writeValueAsString(inbox.to(recipient)));
        } else if (path.startsWith("/api/messages/")) {
            CaughtMail mail =
                    inbox.find(path.substring("/api/messages/".length())).orElse(null);
            send(exchange, mail == null ? 404 : 200, JSON, json.writeValueAsString(mail));
        } else if (path.startsWith("/messages/")) {
            CaughtMail mail = inbox.find(path.substring("/messages/".length())).orElse(null);
            send(exchange, mail == null ? 404 : 200, HTML, mail == null ? "No such mail" : InboxPages.message(mail));
        } else {
            send(exchange, 404, "text/plain", "No such page");
        }
    }

    private static String recipient(@Nullable String query) {
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.startsWith("to=")) {
                // A mail address may hold a plus sign, which is hardly ever meant as a space here.
                String raw = part.substring("to=".length()).replace("+", "%2B");
                return URLDecoder.decode(raw, StandardCharsets.UTF_8).strip();
            }
        }
        return "";
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
