package io.pilotage.marketplace.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.notification.MailServer.Handover;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends one mail, and keeps beside it how that went. That a try begins is written down before, so that one that nobody saw the end of
 * (a crash, a line that broke) is repeated once and then left to people: no mail goes out more than twice.
 */
@Component
class MailSending {

    static final Duration LONGEST = Duration.ofDays(2);
    private static final int MOST_UNCLEAR = 2;
    private static final BoundedBackoff<Void> PAUSES =
            new BoundedBackoff<>(Duration.ofSeconds(10), Duration.ofMinutes(15));
    private static final Duration WHILE_SERVER_RESTS = Duration.ofSeconds(15);

    private final MailStore mails;
    private final MailServer server;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private final String from;

    MailSending(
            MailStore mails,
            MailServer server,
            CircuitBreakerRegistry breakers,
            Clock clock,
            @Value("${pilotage.mail.from}") String from) {
        this.mails = mails;
        this.server = server;
        this.breaker = breakers.circuitBreaker(Dependency.MAIL.label());
        this.clock = clock;
        this.from = from;
    }

    /** Tries once; answers how long to wait before the next try, or nothing when there is none. */
    Optional<Duration> send(UUID id) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.of(WHILE_SERVER_RESTS);
        }
        Optional<Mail> begun = mails.begin(id, clock.instant());
        if (begun.isEmpty()) {
            breaker.releasePermission();
            return Optional.empty();
        }
        Mail mail = begun.get();
        if (mail.unclear() >= MOST_UNCLEAR) {
            breaker.releasePermission();
            return giveUp(mail, "It may have arrived: twice nobody saw how the sending ended.");
        }
        return conclude(mail, hand(mail));
    }

    private Handover hand(Mail mail) {
        try {
            MimeMessage message = message(mail);
            Handover handover = server.hand(message);
            if (handover instanceof Handover.Silent || handover instanceof Handover.Unclear) {
                breaker.onError(0, TimeUnit.NANOSECONDS, new MessagingException(handover.toString()));
            } else {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
            return handover;
        } catch (MessagingException unwritable) {
            breaker.releasePermission();
            return new Handover.Refused("It cannot be written: " + unwritable.getMessage());
        }
    }

    private Optional<Duration> conclude(Mail mail, Handover handover) {
        return switch (handover) {
            case Handover.Taken taken -> {
                mails.sent(mail.id(), clock.instant());
                yield Optional.empty();
            }
            case Handover.Refused refused -> giveUp(mail, refused.why());
            case Handover.Postponed postponed -> again(mail, postponed.why(), false);
            case Handover.Silent silent -> again(mail, silent.why(), false);
            case Handover.Unclear unclear -> again(mail, unclear.why(), true);
        };
    }

    private Optional<Duration> again(Mail mail, String why, boolean unclear) {
        if (mail.waitsSince().plus(LONGEST).isBefore(clock.instant())) {
            return giveUp(mail, why);
        }
        mails.failed(mail.id(), why, unclear);
        return Optional.of(PAUSES.pause(mail.attempts() - 1));
    }

    private Optional<Duration> giveUp(Mail mail, String why) {
        Instant now = clock.instant();
        mails.giveUp(mail.id(), why, now);
        return Optional.empty();
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = server.blank();
        var text = new MimeMessageHelper(message, "UTF-8");
        text.setFrom(from);
        text.setTo(Addresses.inAscii(mail.address()));
        text.setSubject(mail.subject());
        text.setText(mail.text());
        String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
        String stopLink = mail.stopLink();
        if (stopLink != null) { // RFC 8058, section 3.1
            message.setHeader("List-Unsubscribe", "<" + stopLink + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
