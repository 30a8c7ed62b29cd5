package io.pilotage.marketplace.web;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.bidding.Answer;
import io.pilotage.marketplace.bidding.AwardDecision;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.CriterionPoints;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Evaluation;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.bidding.ScoreSheet;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.engagement.Questions;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.firm.Seat;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.CountedStatements;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list takes as many statements for many things as for few. */
@ServerTest
class ListStatementsIT {

    /** Lists that cannot grow by what people do, or that are no rows of ours. */
    private static final Map<String, String> LEFT_OUT = left(
            "/api/v1/engagements/{id}/problems",
            "what is missing in one draft",
            "/api/v1/engagements/{id}/findings",
            "what is found in one draft",
            "/api/v1/executives/me/findings",
            "what is found in one profile",
            "/api/v1/engagements/{id}/bids",
            "whole, because ranks and awards need every bid; counted apart",
            "/api/v1/contracts/{id}",
            "one contract, read whole",
            "/api/v1/contracts/{id}/days",
            "of one contract; LoggedWorkIT counts",
            "/api/v1/contracts/{id}/ledger",
            "one statement about one contract",
            "/api/v1/engagements/{id}/matches",
            "found in the index; MatchContestIT counts",
            "/api/v1/executives/me/matches",
            "found in the index; MatchContestIT counts",
            "/api/v1/match-contests",
            "rise from matches that were found in the index; MatchContestIT counts",
            "/api/v1/unsettled-operations",
            "rise from Stripe's words; one statement",
            "/api/v1/admin/undelivered-mail",
            "rise from what a mail server says; one statement",
            "/api/v1/organisations/{id}/integrations",
            "ten at most",
            "/api/v1/admin/search-index",
            "of the search engine, one index for each kind",
            "/api/v1/me/sessions",
            "Keycloak's, one question",
            "/api/v1/executive-import-sources",
            "one statement",
            "/api/v1/payments-in-suspense",
            "rise from Stripe's words; one statement",
            "/api/v1/me/suspensions",
            "one for each kind of thing");

    private static final String WAITING = "Waits in the test of lists";

    private static final String SEARCH = """
        {"name": "Councils", "frequency": "DAILY", "engagements": {"words": "council"}}\
        """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene scene;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private FirmScene firms;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Bids bids;

    @Autowired
    private Evaluation evaluation;

    @Autowired
    private Questions questions;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Caller> readers = new LinkedHashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    @Test
    void takesAsManyStatementsForManyAsForFew() throws Exception {
        World world = new World();
        world.grow(2);
        kindsWaitingFor(world.admin); // that staff read it is noted once
        Map<String, Long> few = statements(2);
        world.grow(4);
        assertThat(statements(6)).isEqualTo(few);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() throws Exception {
        new World().grow(4);
        for (String list : readers.keySet()) {
            List<Object> whole = JsonPath.read(page(list, 100, null), "$.items");
            List<Object> read = new ArrayList<>();
            String next = null;
            do {
                String page = page(list, 2, next);
                read.addAll(JsonPath.<List<Object>>read(page, "$.items"));
                next = (String) JsonPath.<Map<String, Object>>read(page, "$").get("next");
            } while (next != null && read.size() < 6);

            assertThat(read).as(list).hasSizeGreaterThanOrEqualTo(4).isEqualTo(whole.subList(0, read.size()));
            assertThat(next == null).as(list).isEqualTo(read.size() == whole.size());
        }
    }

    private String page(String list, int limit, @Nullable String after) throws Exception {
        var request = get(addresses.getOrDefault(list, list))
                .queryParam("limit", String.valueOf(limit))
                .with(Objects.requireNonNull(readers.get(list)).token());
        return mvc.perform(after == null ? request : request.queryParam("after", after))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void comparesManyBidsWithAsManyStatementsAsFew() throws Exception {
        World world = new World();
        world.bids(2);
        long few = statementsToCompare(world, 2);
        world.bids(4);
        assertThat(statementsToCompare(world, 6)).isEqualTo(few);
    }

    private long statementsToCompare(World world, int bids) throws Exception {
        var evaluator = world.buyer.member().token();
        return CountedStatements.during(() -> {
            String body = mvc.perform(get("/api/v1/engagements/" + world.asked.value() + "/bids")
                            .with(evaluator))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat((int) JsonPath.read(body, "$.bids.length()")).isEqualTo(bids);
        });
    }

    @Test
    void findsWhatIsLeftToStaffBehindAllThatMembersDecide() throws Exception {
        World world = new World();
        world.leftToStaff(1);
        long few = CountedStatements.during(
                () -> assertThat(kindsWaitingFor(callers.admin())).containsOnly("REFUND"));
        world.leftToMembers(250);
        long many = CountedStatements.during(
                () -> assertThat(kindsWaitingFor(callers.admin())).containsOnly("REFUND"));
        assertThat(many).isEqualTo(few);
    }

    private List<String> kindsWaitingFor(Caller admin) throws Exception {
        return JsonPath.read(
                mvc.perform(get("/api/v1/approvals").with(admin.token()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[?(@.words == '" + WAITING + "')].kind");
    }

    @AfterEach
    void nothingWaits() {
        jdbc.sql("delete from approval.approval where words = :words")
                .param("words", WAITING)
                .update();
    }

    @Test
    void leavesNoListOut() {
        Set<String> lists = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            ResolvableType returned = ResolvableType.forMethodReturnType(method.getMethod());
            Class<?> answer = returned.resolve() == ResponseEntity.class
                    ? returned.getGeneric(0).resolve(Object.class)
                    : returned.resolve(Object.class);
            boolean reads = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (reads && (answer == Slice.class || Collection.class.isAssignableFrom(answer) || holdsThings(answer))) {
                lists.addAll(mapping.getPatternValues());
            }
        });
        new World();
        lists.removeAll(readers.keySet());
        lists.removeAll(LEFT_OUT.keySet());
        assertThat(lists).isEmpty();
    }

    /** Whether it is, or has, a list of things that have an id of their own. */
    private static boolean holdsThings(Class<?> answer) {
        return answer.isRecord()
                && Stream.of(answer.getRecordComponents())
                        .filter(part -> Collection.class.isAssignableFrom(part.getType()))
                        .map(part ->
                                ResolvableType.forType(part.getGenericType()).resolveGeneric(0))
                        .anyMatch(thing -> thing != null
                                && thing.isRecord()
                                && Stream.of(thing.getRecordComponents())
                                        .anyMatch(part -> part.getName().equals("id")));
    }

    private static Map<String, String> left(String... listsAndReasons) {
        Map<String, String> left = new HashMap<>();
        for (int i = 0; i < listsAndReasons.length; i += 2) {
            left.put(listsAndReasons[i], listsAndReasons[i + 1]);
        }
        return left;
    }

    private Map<String, Long> statements(int atLeast) throws Exception {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (var list : readers.entrySet()) {
            var reader = list.getValue().token();
            String address = addresses.getOrDefault(list.getKey(), list.getKey());
            counted.put(list.getKey(), CountedStatements.during(() -> {
                String body = mvc.perform(get(address).with(reader))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat((int) JsonPath.read(body, "$.items.length()"))
                        .as(address)
                        .isGreaterThanOrEqualTo(atLeast);
            }));
        }
        return counted;
    }

    /** People and things of every kind that is listed. */
    private final class World {
        private final Buyer buyer = scene.buyer(Sector.THIRD);
        private final Caller executive = executives.published();
        private final Caller admin = callers.admin();
        private final EngagementId asked =
                scene.published(buyer, rollingBrief(clock.instant()).build());
        private final Placing firm =
                firms.firm("Beacon Partners " + buyer.organisation().value());

        World() {
            String organisation =
                    "/api/v1/organisations/" + buyer.organisation().value();
            read("/api/v1/organisations", buyer.member());
            read("/api/v1/organisations/{id}/members", buyer.member(), organisation + "/members");
            read("/api/v1/organisations/{id}/invitations", buyer.member(), organisation + "/invitations");
            read("/api/v1/organisations/{organisation}/engagements", buyer.member(), organisation + "/engagements");
            read("/api/v1/engagements/newest", executive);
            read(
                    "/api/v1/engagements/{id}/questions",
                    executive,
                    "/api/v1/engagements/" + asked.value() + "/questions");
            read("/api/v1/bids", executive);
            read("/api/v1/contracts", buyer.member());
            read("/api/v1/notifications", executive);
            String ofFirm = "/api/v1/firms/" + firm.firm().value();
            read("/api/v1/firms/{id}/roster", firm.member(), ofFirm + "/roster");
            read("/api/v1/firms/{id}/members", firm.member(), ofFirm + "/members");
            read("/api/v1/firms/{id}/invitations", firm.member(), ofFirm + "/invitations");
            read("/api/v1/firms", firm.member());
            read("/api/v1/me/firm-invitations", executive);
            read("/api/v1/executives/newest", buyer.member());
            read("/api/v1/saved-searches", executive);
            read("/api/v1/moderation/cases", callers.moderator());
            read("/api/v1/moderation/suspensions", callers.moderator());
            read("/api/v1/executive-imports", admin);
            read("/api/v1/audit", admin);
            read("/api/v1/approvals", admin);
        }

        private void read(String list, Caller reader) {
            readers.put(list, reader);
        }

        private void read(String list, Caller reader, String address) {
            readers.put(list, reader);
            addresses.put(list, address);
        }

        void grow(int times) throws Exception {
            for (int i = 0; i < times; i++) {
                var statement = new OrganisationDetails.Statement(
                        DistinctName.like("Harbour Trust"), Sector.THIRD, SizeBand.SMALL, Region.WALES, null);
                buyer.member().run(() -> organisations.create(statement));
                scene.admit(buyer, callers.newcomer());
                String address = people.get(callers.newcomer().id).email();
                buyer.member()
                        .run(() -> invitations.invite(buyer.organisation(), address, EnumSet.of(Permission.DRAFT)));
                executive.run(() -> questions.ask(asked, "How many people use the tenancy system each day?"));
                contract();
                leftToStaff(1);
                scene.published(buyer, rollingBrief(clock.instant()).build());
                firms.place(firm, executives.published());
                firms.seat(firm, Seat.MEMBER, callers.newcomer());
                firms.invited(firm, Seat.MEMBER, callers.newcomer());
                firm.member().run(() -> firms.another(firm, executive));
                scene.inReview(buyer, rollingBrief(clock.instant()).build());
                Caller suspended = callers.newcomer();
                callers.moderator()
                        .run(() -> suspensions.suspend(
                                SuspendableKind.PERSON, suspended.id.value(), "Invented references."));
                post(executive, "/api/v1/saved-searches", APPLICATION_JSON_VALUE, SEARCH);
                post(
                        admin,
                        "/api/v1/executive-imports?source=partner-" + i,
                        "text/csv",
                        "external_id,name,email\n" + i + ",Ann,a@people.example\n");
            }
        }

        private void post(Caller caller, String address, String type, String body) throws Exception {
            mvc.perform(MockMvcRequestBuilders.post(address)
                            .with(caller.token())
                            .contentType(type)
                            .content(body))
                    .andExpect(status().is2xxSuccessful());
        }

        private void contract() {
            EngagementId engagement =
                    scene.published(buyer, rollingBrief(clock.instant()).build());
            BidId bid = bid(executive, engagement);
            buyer.member().run(() -> {
                evaluation.score(
                        bid,
                        new ScoreSheet(
                                List.of(new CriterionPoints("C1", 4, null), new CriterionPoints("C2", 4, null))));
                evaluation.award(engagement, new AwardDecision(bid, Map.of(bid, "The strongest evidence.")));
            });
        }

        void bids(int number) {
            for (int i = 0; i < number; i++) {
                bid(executives.published(), asked);
            }
        }

        private BidId bid(Caller bidder, EngagementId engagement) {
            var offer = new Offer(
                    List.of(
                            new Answer("C1", "Replaced the tenancy system of a housing association in nine months."),
                            new Answer("C2", "Reports to two boards every quarter, in plain English.")),
                    Money.parse("GBP 800.00"),
                    null,
                    new BigDecimal("3"),
                    LocalDate.now(clock).plusDays(60),
                    DeclarationOfInterests.nothing());
            BidId bid = bidder.call(() -> bids.draft(engagement, offer)).id();
            bidder.run(() -> bids.submit(bid));
            return bid;
        }

        /** So many acts that only staff decide about. */
        void leftToStaff(int number) {
            waiting("""
                select uuidv7(), 'REFUND', gen_random_uuid(), :words, 600000, 'GBP', '/suspense', gen_random_uuid(), :payee, null, :by, now(), true
                from generate_series(1, :number)\
                """, number);
        }

        /** So many, older than all others, about which a member decides. */
        void leftToMembers(int number) {
            waiting("""
                select lpad(to_hex(n), 32, '0')::uuid, 'DAYS', gen_random_uuid(), :words, 600000, 'GBP', '/contracts', gen_random_uuid(), :payee, 'APPROVE_TIME', :by, now(), false
                from generate_series(1, :number) n\
                """, number);
        }

        private void waiting(String rows, int number) {
            jdbc.sql("insert into approval.approval (id, kind, thing, words, minor, currency, page, payer,"
                            + " payee, permission, asked_by, asked_at, left_to_staff) " + rows)
                    .param("words", WAITING)
                    .param("payee", executives.id(executive).value())
                    .param("by", callers.admin().id.value())
                    .param("number", number)
                    .update();
        }
    }
}
