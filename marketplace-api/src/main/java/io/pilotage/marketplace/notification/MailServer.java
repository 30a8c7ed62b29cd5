package io.pilotage.marketplace.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mail over by SMTP, and says what is known about it afterwards: Spring's sender tells a refusal from silence no more than a crash. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final JavaMailSenderImpl settings;

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** What became of a mail. */
    sealed interface Handover {

        /** The server has it. */
        record Taken() implements Handover {}

        /** The server will never take it; the mail is at fault, not the server. */
        record Refused(String why) implements Handover {}

        /** The server does not have it, and may take it another time. */
        record Postponed(String why) implements Handover {}

        /** The server did not answer, so it does not have it. */
        record Silent(String why) implements Handover {}

        /** The line broke while the server had the mail in its hands. */
        record Unclear(String why) implements Handover {}
    }

    MimeMessage blank() {
        return settings.createMimeMessage();
    }

    Handover hand(MimeMessage message) {
        Transport server;
        try {
            server = connect();
        } catch (MessagingException silence) {
            return new Handover.Silent(words(silence));
        }
        Handover handover = hand(message, server);
        closeQuietly(server); // what it says to that changes nothing
        return handover;
    }

    private Transport connect() throws MessagingException {
        Transport server = settings.getSession()
                .getTransport(Objects.requireNonNullElse(settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
        try {
            server.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            return server;
        } catch (MessagingException failure) {
            closeQuietly(server);
            throw failure;
        }
    }

    private static Handover hand(MimeMessage message, Transport server) {
        try {
            Address[] to = message.getAllRecipients();
            String id = message.getMessageID();
            message.saveChanges();
            message.setHeader(
                    "Message-ID", id); // the same whenever it is sent again, so that mail programs show it once
            server.sendMessage(message, to);
            return new Handover.Taken();
        } catch (MessagingException failure) {
            return judge(failure);
        }
    }

    /** By the answer to the recipient or to the text, if there was one (RFC 5321, section 4.2.1). */
    private static Handover judge(MessagingException failure) {
        for (Exception next = failure;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException address) {
                return judge(address.getReturnCode(), address);
            }
            if (next instanceof SMTPSendFailedException answer && answer.getReturnCode() > 0) {
                boolean aboutUs = String.valueOf(answer.getCommand()).startsWith("MAIL");
                return aboutUs ? new Handover.Postponed(words(answer)) : judge(answer.getReturnCode(), answer);
            }
        }
        return new Handover.Unclear(words(failure));
    }

    private static Handover judge(int code, MessagingException answer) {
        return code >= 500 ? new Handover.Refused(words(answer)) : new Handover.Postponed(words(answer));
    }

    private static String words(MessagingException failure) {
        return String.valueOf(failure.getMessage()).strip();
    }

    private static void closeQuietly(Transport server) {
        try {
            server.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server was gone already", gone);
        }
    }
}
