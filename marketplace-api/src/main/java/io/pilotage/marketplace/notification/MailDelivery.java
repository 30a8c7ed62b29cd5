package io.pilotage.marketplace.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
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
                        jdbc.sql(
                                        "select address, subject, concat_ws(E'\\n\\n', body, secret_link) as text from notification.mail where id = :id and sent_at is null")
                                .param("id", id)
                                .query((row, number) -> {
                                    var message = new SimpleMailMessage();
                                    message.setFrom(from);
                                    message.setTo(row.getString("address"));
                                    message.setSubject(row.getString("subject"));
                                    message.setText(row.getString("text"));
                                    return message;
                                })
                                .optional()
                                .ifPresent(sender::send);
                        jdbc.sql(
                                        "update notification.mail set sent_at = :now, secret_link = null where id = :id and sent_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("id", id)
                                .update();
                    });
        }
    }
}
