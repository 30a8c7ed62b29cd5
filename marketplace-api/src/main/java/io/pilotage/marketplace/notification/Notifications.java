package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.identity.BrowserSessionBegun;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.SignedOutEverywhere;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people things in the transaction of the change that they are about: no change without its notice, no notice without its change. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final JdbcClient jdbc;
    private final People people;
    private final MailStore mails;
    private final MailDelivery delivery;
    private final Clock clock;
    private final String publicUrl;

    Notifications(
            JdbcClient jdbc,
            People people,
            MailStore mails,
            MailDelivery delivery,
            Clock clock,
            @Value("${pilotage.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.people = people;
        this.mails = mails;
        this.delivery = delivery;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Adds the notice to the person's list, where it appears at once, and mails it; programs read no notices. */
    public void notify(Notice notice) {
        Optional<Person> recipient = people.find(notice.recipient());
        if (recipient.filter(Person::program).isPresent()) {
            return;
        }
        jdbc.sql("""
            insert into notification.notice (id, recipient, title, body, link, created_at)
            values (:id, :recipient, :title, :body, :link, :now)\
            """)
                .param("id", Uuids.next())
                .param("recipient", notice.recipient().value())
                .param("title", notice.title())
                .param("body", notice.body())
                .param("link", notice.link())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        announce(notice.recipient());
        recipient.ifPresent(person -> mail(
                person.email(),
                notice.headline().toString(),
                notice.mail() + "\n\n" + publicUrl + notice.link() + "\n",
                null,
                null));
    }

    /** Wakes the screens of a person; nothing is listed or mailed, because it follows from what they did themselves. */
    public void wake(PersonId person) {
        announce(person);
    }

    /** Their other browsers hear at once that they are signed out. */
    @EventListener
    void on(SignedOutEverywhere gone) {
        wake(gone.subject());
    }

    /** Nodes look which of their browsers have to end. */
    @EventListener
    void on(BrowserSessionBegun begun) {
        wake(begun.person());
    }

    /** Wakes the screens of the staff; nothing is listed or mailed, because a queue is looked at, not read out. */
    public void wakeStaff() {
        announce(LiveNotices.STAFF);
    }

    /** Mails somebody who need not have an account words that lead to a page of ours. */
    public void mail(String address, Headline subject, String body, String link) {
        mail(address, subject.toString(), body + "\n\n" + publicUrl + link + "\n", null, null);
    }

    /** Mails somebody who need not have an account a link that lets its reader in; we forget the link when the mail is sent. */
    public void mailSecret(String address, Headline subject, String body, String link) {
        mail(address, subject.toString(), body, publicUrl + link, null);
    }

    /**
     * Mails a person what they asked to be mailed.
     *
     * @param subject words of ours and of the person, of nobody else
     * @param body ends with the words that lead to the link that stops such mail
     * @param stopLink path where a POST without anything else stops it, and where people are asked whether they want that
     */
    public void mailStoppable(PersonId recipient, String subject, String body, String stopLink) {
        people.find(recipient)
                .filter(person -> !person.program())
                .ifPresent(person -> mail(person.email(), subject, body, null, publicUrl + stopLink));
    }

    private void mail(
            String address, String subject, String body, @Nullable String secretLink, @Nullable String stopLink) {
        if (!Addresses.isOfMail(address)) { // a program has none
            return;
        }
        var id = Uuids.next();
        mails.add(id, address, subject, body, secretLink, stopLink, clock.instant());
        delivery.schedule(id);
    }

    /** PostgreSQL delivers this to every node when the transaction commits, and not at all when it does not. */
    private void announce(PersonId recipient) {
        jdbc.sql("select pg_notify(:channel, :recipient)")
                .param("channel", LiveNotices.CHANNEL)
                .param("recipient", recipient.value().toString())
                .query((row, number) -> true)
                .single();
    }
}
