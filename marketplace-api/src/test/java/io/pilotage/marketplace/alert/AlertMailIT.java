package io.pilotage.marketplace.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.search.ExecutiveQuery;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the mails say, and when they come. */
class AlertMailIT extends AlertScene {

    @Test
    void mailsAnExecutiveWhatIsNewAndWhyItMatches() {
        Caller executive = executives.published();
        publish(sealedTitle("An older need of " + word));
        SavedSearchId id = save(executive, word, AlertFrequency.IMMEDIATE);
        EngagementId engagement = publish(sealedTitle("Fractional CIO for " + word));

        Mail mail = mailsAfterRounds(executive, 1).getFirst();

        assertThat(mail.subject()).isEqualTo("1 new engagement in “" + word + "”");
        assertThat(mail.body())
                .containsPattern(Pattern.quote("Fractional CIO for " + word)
                        + "\nHarbour Trust [A-Z]+ · £700 to £950 a day · 3 days a month · closes ")
                .contains("http://localhost:8080/engagements/" + engagement.value() + "\n")
                .contains("http://localhost:8080/saved-searches/" + id.value() + "\n")
                .doesNotContain("An older need");
        assertThat(mail.body().lines().filter(line -> line.startsWith("- ")))
                .hasSize(3)
                .allMatch(line -> line.matches("- [A-Z][A-Za-z ]+: .+"));
        assertThat(mail.stopLink()).startsWith("http://localhost:8080/saved-searches/stop/");
    }

    @Test
    void mailsAnOrganisationTheWordsThatWereFound() {
        Caller member = engagements.buyer(Sector.THIRD).member();
        ExecutiveSearchRequest asked =
                ExecutiveSearchRequest.of(ExecutiveQuery.all().withWords("councils charities"));
        member.run(() -> searches.save(
                new SavedSearchDetails.Statement("Charity people", AlertFrequency.IMMEDIATE, null, asked)));
        Caller executive = executives.published();

        Mail mail = mailsAfterRounds(member, 1).getFirst();

        assertThat(mail.subject()).endsWith("in “Charity people”");
        assertThat(mail.body())
                .contains(people.get(executive.id).name() + "\nPart-time CIO for councils and charities · £850 a day")
                .contains("- “… Part-time CIO for *councils and charities* …”")
                .contains("/executives/" + executives.id(executive).value());
    }

    @Test
    void mailsDailyAndWeeklyOnlyWhenItIsTime() {
        Caller daily = callers.executive();
        Caller weekly = callers.executive();
        SavedSearchId ofDaily = save(daily, word, AlertFrequency.DAILY);
        SavedSearchId ofWeekly = save(weekly, word, AlertFrequency.WEEKLY);
        publish(rollingTitle("Need of " + word));
        awaitIndexed(word, 1);
        round.run();
        assertThat(mails(daily)).isEmpty();

        checkedAt(ofDaily, AlertFrequency.DAILY.lastDue(clock.instant()).minusSeconds(1));
        checkedAt(ofWeekly, AlertFrequency.WEEKLY.lastDue(clock.instant()).plusSeconds(1));
        mailsAfterRounds(daily, 1);
        assertThat(mails(weekly)).isEmpty();

        checkedAt(ofWeekly, AlertFrequency.WEEKLY.lastDue(clock.instant()).minusSeconds(1));
        assertThat(mailsAfterRounds(weekly, 1).getFirst().body()).contains("every Monday");
    }
}
