package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.search.Found;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails people what is new in their saved searches: each thing once, in one transaction with the note that it was told. */
@Component
class Alerts {

    private final SavedSearchStore store;
    private final Answers answers;
    private final AlertReasons reasons;
    private final Told told;
    private final StopLinks stopLinks;
    private final Notifications notifications;
    private final People people;
    private final Impersonation impersonation;
    private final TransactionTemplate transaction;
    private final String publicUrl;

    Alerts(
            SavedSearchStore store,
            Answers answers,
            AlertReasons reasons,
            Told told,
            StopLinks stopLinks,
            Notifications notifications,
            People people,
            Impersonation impersonation,
            TransactionTemplate transaction,
            @Value("${pilotage.public-url}") String publicUrl) {
        this.store = store;
        this.answers = answers;
        this.reasons = reasons;
        this.told = told;
        this.stopLinks = stopLinks;
        this.notifications = notifications;
        this.people = people;
        this.impersonation = impersonation;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
    }

    /**
     * Looks at all the searches, which are of one kind, together, with the roles that their people have now; somebody who lost the
     * role that the search needs is told nothing. What was told before something fails stays told.
     *
     * @param back how far back to look in a search; never beyond what is new to it
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    void tell(List<SavedSearch> searches, Function<SavedSearch, Instant> back) {
        List<SavedSearch> asked = permitted(searches);
        List<Answers.Look> looks = asked.stream()
                .map(search -> new Answers.Look(search.query(), later(search.newAfter(), back.apply(search))))
                .toList();
        List<Found<Answer>> found = answers.to(looks);
        Set<Told.Note> known = told.notes(
                asked.stream().map(SavedSearch::id).toList(),
                found.stream()
                        .flatMap(it -> it.items().stream())
                        .map(Answer::id)
                        .toList());
        for (int i = 0; i < asked.size(); i++) {
            SavedSearch search = asked.get(i);
            Found<Answer> untold = found.get(i).cutOff()
                    ? askWithoutTold(search, looks.get(i))
                    : found.get(i).only(answer -> !known.contains(new Told.Note(search.id(), answer.id())));
            if (!untold.items().isEmpty()) {
                tell(search, untold);
            }
        }
    }

    private List<SavedSearch> permitted(List<SavedSearch> searches) {
        Map<PersonId, Set<MarketplaceRole>> roles =
                people.all(searches.stream().map(SavedSearch::person).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Person::roles));
        // Roles may come back, so the searches of others stay.
        return searches.stream()
                .filter(search -> roles.getOrDefault(search.person(), Set.of())
                        .contains(search.query().role()))
                .toList();
    }

    /** There are more answers than were brought: only what is not asked for is not counted. */
    private Found<Answer> askWithoutTold(SavedSearch search, Answers.Look look) {
        return answers.to(List.of(new Answers.Look(look.query(), look.after(), told.by(search.id()))))
                .getFirst();
    }

    private void tell(SavedSearch search, Found<Answer> untold) {
        List<Answer> described =
                untold.items().stream().limit(AlertText.DESCRIBED).toList();
        Map<UUID, List<String>> why = impersonation.as(search.person(), () -> reasons.of(search.query(), described));
        transaction.executeWithoutResult(status -> mail(search.id(), untold, why));
    }

    private void mail(SavedSearchId id, Found<Answer> untold, Map<UUID, List<String>> why) {
        SavedSearch search = store.hold(id).orElse(null);
        if (search == null || search.frequency() == AlertFrequency.NEVER) {
            return;
        }
        Found<Answer> news = untold.only(answer -> told.add(new Told.Note(id, answer.id())));
        if (news.items().isEmpty()) {
            return;
        }
        if (news.cutOff()) {
            store.toldUntil(id, news.items().getFirst().publishedAt());
        }
        notifications.mailStoppable(
                search.person(),
                AlertText.subject(search, news.total()),
                AlertText.body(search, news.items(), news.total(), why, publicUrl),
                stopLinks.create(id));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
