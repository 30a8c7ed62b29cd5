package io.pilotage.marketplace.web;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.executive.bulk.ImportFixtures;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.marketplace.testing.Callers.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One of each kind of thing of the first {@link Tenants}, made over REST as they would, or, where another server makes
 * them, written down. Made by a bean factory.
 */
final class Things {

    static final String WORDS = "Please look at this once more, by name.";

    static final String SCORES = """
            {"scores": [{"criterion": "C1", "points": 4}, {"criterion": "C2", "points": 4}]}""";

    private static final String OFFER = """
            {"answers": [{"criterion": "C1", "text": "Replaced a tenancy system in nine months, on time."},
                         {"criterion": "C2", "text": "Reports to two boards every quarter."}],
             "dayRate": {"amount": "850.00", "currency": "GBP"}, "daysPerMonth": 3, "earliestStart": "%s",
             "interests": {"nothingToDeclare": true, "interests": []}}""";

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Map<String, String> things = new HashMap<>();

    Things(
            AutowireCapableBeanFactory beans,
            MockMvc mvc,
            JdbcClient jdbc,
            EngagementScene engagements,
            ExecutiveScene executives)
            throws Exception {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.tenants = beans.createBean(Tenants.class);
        engagements(engagements);
        members();
        things.put("profile", executives.id(tenants.executive).value().toString());
        bids();
        firms();
        staff();
        matches();
        money();
        imports();
    }

    Tenants tenants() {
        return tenants;
    }

    String get(String thing) {
        String id = things.get(thing);
        assertThat(id).as(thing).isNotNull();
        return id;
    }

    long version(String table, String thing) {
        return Long.parseLong(text("select version from " + table + " where id = ?::uuid", get(thing)));
    }

    /** A complete offer on the listing. */
    static String offer() {
        return OFFER.formatted(LocalDate.now(UkTime.ZONE).plusDays(60));
    }

    static String dayOfWork() {
        return """
            {"from": "%s", "days": 1, "note": "Met the board"}""".formatted(LocalDate.now(UkTime.ZONE));
    }

    private void engagements(EngagementScene scene) throws Exception {
        var brief = rollingBrief(Instant.now()).build();
        things.put("draft", scene.draft(tenants.buyer, brief).value().toString());
        things.put("listing", scene.published(tenants.buyer, brief).value().toString());
        things.put("awarded", scene.published(tenants.buyer, brief).value().toString());
        var rejected = scene.inReview(tenants.buyer, brief);
        scene.decide(rejected, Decision.REJECTED, WORDS);
        things.put("rejected", rejected.value().toString());
        String waiting = scene.inReview(tenants.buyer, brief).value().toString();
        things.put("case", text("select id from moderation.moderation_case where subject = ?::uuid", waiting));
        things.put("question", made(tenants.executive, "/engagements/" + get("listing") + "/questions", """
                {"text": "%s"}""".formatted(
                        WORDS)));
    }

    private void members() throws Exception {
        things.put("organisation", tenants.buyer.organisation().value().toString());
        things.put("colleague", tenants.colleague.id.value().toString());
        things.put("program", tenants.program.id.value().toString());
        String address = text("select email from identity.person where id = ?::uuid", tenants.invited.id.value());
        String invitations = "/organisations/" + get("organisation") + "/invitations";
        things.put("invitation", made(tenants.buyer.member(), invitations, """
                {"email": "%s", "permissions": ["DRAFT"]}""".formatted(address)));
        things.put("invitation link", secret(address, "/invitations/"));
        things.put(
                "notice",
                text(
                        "select id from notification.notice where recipient = ? limit 1",
                        tenants.buyer.member().id.value()));
        things.put("saved search", made(tenants.executive, "/saved-searches", """
                {"name": "All", "frequency": "NEVER", "engagements": {"words": "erp"}}"""));
    }

    private void bids() throws Exception {
        things.put("bid", bid(get("listing")));
        String bid = bid(get("awarded"));
        Caller member = tenants.buyer.member();
        answer(member, HttpMethod.GET, "/engagements/" + get("awarded") + "/bids", null);
        answer(member, HttpMethod.POST, "/bids/" + bid + "/scores", SCORES);
        answer(member, HttpMethod.POST, "/engagements/" + get("awarded") + "/award", """
                {"winner": "%s", "reasons": {"%s": "%s"}}""".formatted(bid, bid, WORDS));
        things.put("contract", text("select id from contract.contract where bid = ?::uuid", bid));
        String contract = "/contracts/" + get("contract");
        things.put("terms", JsonPath.read(answer(member, HttpMethod.GET, contract, null), "$.terms.sha256"));
        for (Caller party : List.of(member, tenants.executive)) {
            answer(party, HttpMethod.POST, contract + "/acceptance", "{\"sha256\": \"" + get("terms") + "\"}");
        }
        jdbc.sql("update contract.contract set state = 'ACTIVE', activated_at = now() where id = ?::uuid") // as if paid
                .param(get("contract"))
                .update();
        things.put("days", made(tenants.executive, contract + "/days", dayOfWork()));
    }

    private String bid(String engagement) throws Exception {
        String bid = made(tenants.executive, "/engagements/" + engagement + "/bids", offer());
        answer(tenants.executive, HttpMethod.POST, "/bids/" + bid + "/submission", "{}");
        return bid;
    }

    private void firms() throws Exception {
        things.put("firm", tenants.firm.firm().value().toString());
        things.put("partner", tenants.partner.id.value().toString());
        things.put("placed", tenants.executive.id.value().toString());
        String address = text("select email from identity.person where id = ?::uuid", tenants.invited.id.value());
        things.put(
                "firm invitation",
                made(tenants.firm.member(), "/firms/" + get("firm") + "/invitations", """
                {"seat": "ROSTER", "email": "%s"}""".formatted(address)));
    }

    private void staff() throws Exception {
        things.put("suspension", made(tenants.moderator, "/moderation/suspensions", """
                {"kind": "PERSON", "subject": "%s", "reason": "%s"}""".formatted(
                        tenants.suspended.id.value(), WORDS)));
        jdbc.sql("update search.search_document set attempts = 1, last_error = 'refused' where id = ?::uuid")
                .param(get("listing"))
                .update();
        things.put("given up mail", text("""
                insert into notification.mail (id, address, subject, body, created_at, given_up_at)
                values (gen_random_uuid(), 'someone@people.example', 'News', 'News', now(), now()) returning id"""));
    }

    private void matches() throws Exception {
        things.put("shown match", shownMatch());
        things.put("contest", made(tenants.buyer.member(), "/shown-matches/" + shownMatch() + "/contest", """
                {"reason": "%s"}""".formatted(
                        WORDS)));
    }

    private String shownMatch() {
        return text("""
                insert into matching.shown_match (id, engagement, executive, shown_to, computed, first_shown_at, last_shown_at)
                values (gen_random_uuid(), ?::uuid, ?::uuid, 'ORGANISATION',
                    '{"rules": 1, "engagement": 0, "basis": 0, "profile": 0, "score": 0.5, "criteria": []}', now(), now())
                returning id""", get("listing"), get("profile"));
    }

    private void money() {
        things.put(
                "approval",
                text(
                        """
                insert into approval.approval (id, kind, thing, words, minor, currency, page, payer, payee, permission, asked_by, asked_at)
                values (gen_random_uuid(), 'DAYS', ?::uuid, 'One day', 85000, 'GBP', '/', ?::uuid, ?::uuid, 'APPROVE_TIME', ?, now())
                returning id""",
                        get("days"),
                        get("organisation"),
                        get("profile"),
                        tenants.buyer.member().id.value()));
        things.put("payment", text("""
                insert into billing.payment_in_suspense (id, charge, session, stripe_charge, why, minor, currency, checked_at, received_at)
                select gen_random_uuid(), id, 'cs', 'ch_' || gen_random_uuid(), 'ALREADY_PAID', 85000, 'GBP', now(), now()
                from billing.charge order by id desc limit 1 returning id"""));
        things.put("operation", text("""
                insert into billing.stripe_operation (id, purpose, idempotency_key, request, state, attempts, prepared_at, changed_at)
                select gen_random_uuid(), 'account/' || executive || '/0', executive, jsonb_build_object(
                    'request', 'open-account', 'executive', executive, 'email', 'someone@people.example'), 'REFUSED', 1, now(), now()
                from (select ?::uuid as executive) as profile returning id""", get("profile")));
    }

    private void imports() throws Exception {
        String address = text("select email from identity.person where id = ?::uuid", tenants.invited.id.value());
        String line = ImportFixtures.line(address.substring(0, address.indexOf('@')));
        String received = answer(
                tenants.firm.member(),
                HttpMethod.POST,
                "/executive-imports?firm=" + get("firm"),
                line,
                MediaType.valueOf("application/jsonl"));
        things.put("import", JsonPath.read(received, "$.id"));
        things.put("source", JsonPath.read(received, "$.source.id"));
        String path = "/executive-imports/" + get("import");
        awaitThat(path, "$[?(@.finishedAt)]");
        answer(tenants.admin, HttpMethod.PUT, "/executive-import-sources/" + get("source") + "/trust", """
                {"trusted": true, "reason": "%s"}""".formatted(
                        WORDS));
        answer(tenants.admin, HttpMethod.POST, path + "/publication", null);
        awaitThat(path, "$[?(@.publication.finishedAt)]");
        things.put("claim link", secret(address, "/claims/"));
    }

    private void awaitThat(String path, String holds) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !JsonPath.<List<?>>read(answer(tenants.admin, HttpMethod.GET, path, null), holds)
                        .isEmpty());
    }

    /** What a mailed link ends in. */
    private String secret(String address, String page) {
        String link = text(
                "select secret_link from notification.mail where address = ? and secret_link like ? order by id desc limit 1",
                address,
                "%" + page + "%");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String text(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private String made(Caller caller, String path, String body) throws Exception {
        return JsonPath.read(answer(caller, HttpMethod.POST, path, body), "$.id");
    }

    private String answer(Caller caller, HttpMethod method, String path, @Nullable String body) throws Exception {
        return answer(caller, method, path, body, MediaType.APPLICATION_JSON);
    }

    private String answer(Caller caller, HttpMethod method, String path, @Nullable String body, MediaType type)
            throws Exception {
        var command = request(method, "/api/v1" + path).with(caller.token());
        if (body != null) {
            command.contentType(type).content(body);
        }
        var answer = mvc.perform(command).andReturn().getResponse();
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isLessThan(300);
        return answer.getContentAsString();
    }
}
