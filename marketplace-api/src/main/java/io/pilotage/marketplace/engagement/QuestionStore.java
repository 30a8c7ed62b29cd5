package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions in the database; the asker is written and used to tell them, and never read into a {@link Question}. */
@Repository
class QuestionStore {

    private static final String COLUMNS = "id, engagement, text, asked_at, answer, answered_at";

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Question question, PersonId asker) {
        jdbc.sql("""
            insert into engagement.question (id, engagement, asker, text, asked_at)
            values (:id, :engagement, :asker, :text, :at)\
            """)
                .param("id", question.id().value())
                .param("engagement", question.engagement().value())
                .param("asker", asker.value())
                .param("text", question.text())
                .param("at", Timestamp.from(question.askedAt()))
                .update();
    }

    /** How often somebody has asked about an engagement; two of their questions at once count one after the other. */
    int countAndHold(EngagementId engagement, PersonId asker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:asking, 0))")
                .param("asking", engagement.value() + " " + asker.value())
                .query(row -> {});
        return jdbc.sql("select count(*) from engagement.question where engagement = :engagement and asker = :asker")
                .param("engagement", engagement.value())
                .param("asker", asker.value())
                .query(Integer.class)
                .single();
    }

    Optional<Question> find(QuestionId id) {
        return jdbc.sql("select " + COLUMNS + " from engagement.question where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Oldest first; one row more than {@code limit} when there are more. */
    List<Question> about(EngagementId engagement, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                     from engagement.question
                    where engagement = :engagement and (:after::uuid is null or id > :after::uuid)
                    order by id limit :limit""")
                .param("engagement", engagement.value())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list();
    }

    /** Of engagements of these organisations for which one can bid now; those that close first at the top. */
    List<UnansweredQuestions> unanswered(Collection<OrganisationId> organisations, Instant now, int limit) {
        return jdbc.sql("""
                        select e.id, e.title, e.closes_at, count(*) as number from engagement.engagement e
                        join engagement.question q on q.engagement = e.id and q.answer is null
                        where e.organisation_id = any(:organisations::uuid[]) and e.state = 'PUBLISHED'
                            and (e.closes_at is null or e.closes_at > :now)
                        group by e.id order by e.closes_at, e.id limit :limit""")
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> {
                    Timestamp closes = row.getTimestamp("closes_at");
                    return new UnansweredQuestions(
                            new EngagementId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            row.getInt("number"),
                            closes == null ? null : closes.toInstant());
                })
                .list();
    }

    boolean answer(QuestionId id, String answer, PersonId by, Instant now) {
        return jdbc.sql("""
            update engagement.question set answer = :answer, answered_by = :by, answered_at = :now
            where id = :id and answer is null\
            """)
                        .param("id", id.value())
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Everybody who has asked about the engagement. */
    List<PersonId> askers(EngagementId engagement) {
        return jdbc.sql("select distinct asker from engagement.question where engagement = :engagement")
                .param("engagement", engagement.value())
                .query((row, number) -> new PersonId(row.getObject("asker", UUID.class)))
                .list();
    }

    private static Question read(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                new QuestionId(row.getObject("id", UUID.class)),
                new EngagementId(row.getObject("engagement", UUID.class)),
                row.getString("text"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
