package io.pilotage.marketplace.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Schedules one job per mail; a mail server that is down delays mail, with growing pauses, and loses none. */
@Component
class MailDelivery {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-mail");

    private final SchedulerClient scheduler;
    private final Clock clock;

    MailDelivery(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void schedule(UUID mail) {
        scheduler.scheduleIfNotExists(SEND.instance(mail.toString()).scheduledTo(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        OneTimeTask<Void> sendMail(
                JdbcClient jdbc, JavaMailSender sender, Clock clock, @Value("${pilotage.mail.from}") String from) {
            return Tasks.oneTime(SEND)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2))
                    .execute((instance, context) -> {
                        UUID id = UUID.fromString(instance.getId());
                        jdbc.sql("""
                                select address, subject, concat_ws(E'\\n\\n', body, secret_link, stop_link) as text, stop_link
                                from notification.mail where id = :id and sent_at is null""")
                                .param("id", id)
                                .query((row, number) -> message(sender, from, row))
                                .optional()
                                .ifPresent(sender::send);
                        jdbc.sql(
                                        "update notification.mail set sent_at = :now, secret_link = null, stop_link = null where id = :id and sent_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("id", id)
                                .update();
                    });
        }

        private static MimeMessage message(JavaMailSender sender, String from, ResultSet row) throws SQLException {
            try {
                MimeMessage message = sender.createMimeMessage();
                var text = new MimeMessageHelper(message, "UTF-8");
                text.setFrom(from);
                text.setTo(row.getString("address"));
                text.setSubject(row.getString("subject"));
                text.setText(row.getString("text"));
                String stopLink = row.getString("stop_link");
                if (stopLink != null) { // RFC 8058, section 3.1
                    message.setHeader("List-Unsubscribe", "<" + stopLink + ">");
                    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                }
                return message;
            } catch (MessagingException unwritable) {
                throw new MailPreparationException(unwritable);
            }
        }
    }
}
