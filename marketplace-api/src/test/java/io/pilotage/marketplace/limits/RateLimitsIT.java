package io.pilotage.marketplace.limits;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.billing.PaymentsUnavailable;
import io.pilotage.marketplace.billing.Payouts;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.firm.Seat;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.moderation.Submission;
import io.pilotage.marketplace.organisation.InvitationId;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.DoorTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DoorTest
class RateLimitsIT {

    private static final String TYPE = "https://pilotage.example/problems/too-many-requests";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private RateLimits limits;

    @Autowired
    private Counters counters;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Firms firms;

    @Autowired
    private FirmInvitations firmInvitations;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Payouts payouts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Clock clock;

    @Test
    void visitorsReadSoMuchFromOneAddressAndAreToldWhenTheyMayGoOn() throws Exception {
        for (int reading = 0; reading < 3; reading++) {
            mvc.perform(from("192.0.2.1", "/api/v1/me")).andExpect(status().isUnauthorized());
        }

        mvc.perform(from("192.0.2.1", "/api/v1/me"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", Matchers.matchesPattern("1[12]\\d\\d")))
                .andExpect(jsonPath("$.type").value(TYPE))
                .andExpect(jsonPath("$.detail").value("Too many requests. Please try again in 20 minutes."));
        mvc.perform(from("192.0.2.1", "/v3/api-docs"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(Matchers.containsString("<p>Too many requests. Please try again in")));
        mvc.perform(from("192.0.2.2", "/api/v1/me")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").with(callers.executive().token()).remoteAddress("192.0.2.1"))
                .andExpect(status().isOk());
    }

    @Test
    void visitorsAreCountedWhateverTheyDo() throws Exception {
        mvc.perform(head("/api/v1/me").remoteAddress("192.0.2.3")).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/organisations").remoteAddress("192.0.2.3")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/a.file").remoteAddress("192.0.2.3")).andExpect(status().isUnauthorized());

        mvc.perform(head("/api/v1/me").remoteAddress("192.0.2.3")).andExpect(status().isTooManyRequests());
        mvc.perform(post("/api/v1/organisations").remoteAddress("192.0.2.3")).andExpect(status().isTooManyRequests());
    }

    @Test
    void addressesOfOneNetworkCountTogether() throws Exception {
        for (int host = 1; host <= 3; host++) {
            mvc.perform(from("2001:db8:0:1::" + host, "/api/v1/me")).andExpect(status().isUnauthorized());
        }

        mvc.perform(from("2001:db8:0:1:ffff::1", "/api/v1/me")).andExpect(status().isTooManyRequests());
        mvc.perform(from("2001:db8:0:2::1", "/api/v1/me")).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder from(String address, String path) {
        return get(path).remoteAddress(address);
    }

    @Test
    void commandsCountTogetherAtBothDoors() throws Exception {
        Caller person = callers.organisationMember();
        create(person, 201);
        create(person, 201);
        create(person, "", 422);
        inAScreen(() -> person.call(() -> organisations.create(trust())));

        create(person, 429);
        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> inAScreen(() -> person.call(() -> organisations.create(trust()))))
                .withMessageStartingWith("Too many changes. Please try again in");
        mvc.perform(get("/api/v1/me").with(person.token())).andExpect(status().isOk());
        create(callers.organisationMember(), 201);
    }

    @Test
    void aPersonFoundsSoManyOrganisationsAndFirmsTogether() throws Exception {
        Caller person = everywhere();
        create(person, 201);
        create(person, 201);
        command(person, "firms", """
                        {"name": "%s", "description": "We place technology leaders."}\
                        """.formatted(DistinctName.like("Beacon Partners")))
                .andExpect(status().isCreated());

        create(person, DistinctName.like("Harbour Trust"), 429)
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail")
                        .value("Too many new organisations and firms. Please try again in 20 minutes."));
        create(callers.organisationMember(), 201);
    }

    @Test
    void commandsWithoutATransactionCountToo() throws Exception {
        Caller person = callers.executive();
        for (int command = 0; command < 4; command++) {
            signOut(person).andExpect(status().isServiceUnavailable()); // without Keycloak
        }

        signOut(person)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.detail").value(Matchers.startsWith("Too many changes.")));
        mvc.perform(get("/api/v1/payouts/me").with(person.token())).andExpect(status().isOk());
    }

    private ResultActions signOut(Caller person) throws Exception {
        return mvc.perform(delete("/api/v1/me/sessions/any").with(person.token()));
    }

    @Test
    void pagesOfThePaymentProviderHaveALimitOfTheirOwn() {
        Caller person = callers.executive();
        for (int visit = 0; visit < 2; visit++) {
            assertThatExceptionOfType(PaymentsUnavailable.class).isThrownBy(() -> person.call(payouts::onboard));
        }

        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> person.call(payouts::onboard))
                .withMessageStartingWith("Too many pages of our payment provider.");
    }

    private void create(Caller person, int expected) throws Exception {
        create(person, DistinctName.like("Harbour Trust"), expected);
    }

    private ResultActions create(Caller person, String name, int expected) throws Exception {
        return command(person, "organisations", """
                        {"name": "%s", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES"}\
                        """.formatted(name)).andExpect(status().is(expected));
    }

    private ResultActions command(Caller person, String path, String body) throws Exception {
        return mvc.perform(post("/api/v1/" + path)
                .with(person.token())
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    /** Somebody who acts for organisations and for firms. */
    private Caller everywhere() {
        Caller person = callers.organisationMember();
        onboarding.grant(person.id, MarketplaceRole.FIRM_MEMBER);
        return person;
    }

    private static void inAScreen(Runnable act) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            act.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void aPersonPutsSoMuchInFrontOfTheModerators() {
        Caller person = callers.organisationMember();
        submit(person);
        submit(person);

        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> submit(person))
                .withMessage("Too many things for our moderators to read. Please try again in 30 minutes.");
        submit(callers.organisationMember());
    }

    private void submit(Caller person) {
        var listing = new Submission(
                SubjectKind.ENGAGEMENT,
                Uuids.next(),
                person.id,
                Set.of(),
                DistinctName.like("Fractional CIO"),
                "Two days a month.",
                null,
                Map.of());
        inAScreen(() -> person.run(() -> transaction.executeWithoutResult(submitting -> moderation.submit(listing))));
    }

    @Test
    void whatTheSystemDoesByItselfIsNotCounted() {
        Caller person = callers.organisationMember();

        assertThat(Stream.generate(() -> person.call(() -> organisations.create(trust())))
                        .limit(6))
                .hasSize(6);
    }

    @Test
    void searchesOfAPersonAreLimited() throws Exception {
        Caller person = callers.organisationMember();
        for (String search : new String[] {"executives?words=erp", "executives/suggestions?words=er"}) {
            mvc.perform(get("/api/v1/" + search).with(person.token())).andExpect(status().isServiceUnavailable());
        }

        mvc.perform(get("/api/v1/engagements?words=erp").with(person.token()))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void secretLinksCannotBeTriedOut() throws Exception {
        Caller person = callers.newcomer();
        mvc.perform(post("/api/v1/invitations/one-guess/acceptance").with(person.token()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/executive-claims/another-guess").with(person.token()))
                .andExpect(status().isNotFound());

        mvc.perform(post("/api/v1/invitations/a-third-guess/acceptance").with(person.token()))
                .andExpect(status().isTooManyRequests());
        mvc.perform(post("/saved-searches/stop/guess").remoteAddress("192.0.2.9"))
                .andExpect(status().isNotFound());
        mvc.perform(post("/saved-searches/stop/guess").remoteAddress("192.0.2.9"))
                .andExpect(status().isNotFound());
        mvc.perform(post("/saved-searches/stop/guess").remoteAddress("192.0.2.9"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void questionsOfAPersonAreLimitedWhateverTheyAreAbout() throws Exception {
        Caller person = callers.executive();
        ask(person).andExpect(status().isNotFound());
        ask(person).andExpect(status().isNotFound());

        ask(person).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        ask(callers.executive()).andExpect(status().isNotFound());
    }

    @Test
    void aFirmSendsSoManyFilesWhoeverOfItsPeopleSendsThem() throws Exception {
        Caller founder = callers.newcomer();
        onboarding.grant(founder.id, MarketplaceRole.FIRM_MEMBER);
        FirmId firm = founder.call(() -> firms.found(FirmScene.statement(DistinctName.like("Beacon Partners"))))
                .id();
        send(founder, firm).andExpect(status().isUnprocessableContent());
        send(founder, firm).andExpect(status().isUnprocessableContent());

        send(founder, firm)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.type").value(TYPE))
                .andExpect(jsonPath("$.detail").value(Matchers.startsWith("Too many imports from this source.")));
    }

    /** A file without a row, which counts as well. */
    private ResultActions send(Caller person, FirmId firm) throws Exception {
        return mvc.perform(post("/api/v1/executive-imports")
                .param("firm", firm.value().toString())
                .with(person.token())
                .contentType("application/jsonl")
                .content("\n"));
    }

    private ResultActions ask(Caller person) throws Exception {
        return mvc.perform(post("/api/v1/engagements/" + Uuids.next() + "/questions")
                .with(person.token())
                .contentType(APPLICATION_JSON)
                .content("{\"text\": \"When does the contract of the supplier end?\"}"));
    }

    @Test
    void aCommandCountsOnceForItsOrganisationHoweverManyOfItsPartsAsk() {
        Caller founder = callers.organisationMember();
        OrganisationId organisation =
                founder.call(() -> organisations.create(trust())).id();
        for (String address : new String[] {"one@people.example", "two@people.example", "three@people.example"}) {
            InvitationId invited = invite(founder, organisation, address);
            founder.run(() -> invitations.revoke(organisation, invited));
        }

        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> founder.call(() -> organisations.describe(organisation, 0, trust())))
                .withMessageStartingWith("Too many changes for this organisation.");
    }

    @Test
    void anOrganisationInvitesSoMany() {
        Caller founder = callers.organisationMember();
        OrganisationId organisation = organisation(founder);
        invite(founder, organisation, "north@people.example");
        invite(founder, organisation, "east@people.example");
        invite(founder, organisation, "south@people.example");

        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> invite(founder, organisation, "west@people.example"))
                .withMessageStartingWith("Too many invitations.");
        invite(founder, organisation(founder), "west@people.example");
    }

    @Test
    void aPersonInvitesSoManyForWhicheverOrganisationsAndFirms() throws Exception {
        Caller founder = everywhere();
        OrganisationId organisation = organisation(founder);
        FirmId firm = firm(founder);
        invite(founder, organisation, "red@people.example");
        InvitationId two = invite(founder, organisation, "blue@people.example");
        founder.run(() -> invitations.sendAgain(organisation, two));
        invite(founder, firm, "green@people.example");
        invite(founder, firm, "grey@people.example");

        String refusal = "Too many invitations from you. Please try again in 12 minutes.";
        inviteAtTheDoor(founder, organisation(founder), "white@people.example")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail").value(refusal));
        command(
                        founder,
                        "firms/" + firm.value() + "/invitations",
                        "{\"seat\": \"ROSTER\", \"email\": \"white@people.example\"}")
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.detail").value(refusal));
    }

    @Test
    void nobodyIsInvitedWithoutEndByOnePersonOrByMany() throws Exception {
        Caller founder = everywhere();
        invite(founder, organisation(founder), "Wanted@people.example");
        invite(founder, firm(founder), "wanted+again@people.example");

        inviteAtTheDoor(founder, organisation(founder), "wanted@people.example")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail")
                        .value("Too many mails from you to this address. Please try again in 30 minutes."));
        Caller another = callers.organisationMember();
        invite(another, organisation(another), "wanted@people.example");
        Caller third = callers.organisationMember();
        inviteAtTheDoor(third, organisation(third), "wanted@people.example")
                .andExpect(status().isTooManyRequests())
                .andExpect(
                        jsonPath("$.detail").value("Too many mails to this address. Please try again in 20 minutes."));
    }

    private ResultActions inviteAtTheDoor(Caller founder, OrganisationId organisation, String address)
            throws Exception {
        return command(
                founder,
                "organisations/" + organisation.value() + "/invitations",
                "{\"email\": \"%s\", \"permissions\": [\"EVALUATE\"]}".formatted(address));
    }

    private OrganisationId organisation(Caller founder) {
        return founder.call(() -> organisations.create(trust())).id();
    }

    private FirmId firm(Caller founder) {
        return founder.call(() -> firms.found(FirmScene.statement("Beacon " + Uuids.next())))
                .id();
    }

    private void invite(Caller founder, FirmId firm, String address) {
        founder.run(() -> firmInvitations.invite(firm, Seat.ROSTER, address));
    }

    private InvitationId invite(Caller founder, OrganisationId organisation, String address) {
        return founder.call(() -> invitations.invite(organisation, address, Set.of(Permission.EVALUATE)))
                .id();
    }

    private static OrganisationDetails.Statement trust() {
        return new OrganisationDetails.Statement(
                DistinctName.like("Harbour Trust"), Sector.THIRD, SizeBand.SMALL, Region.WALES, null);
    }

    @Test
    void whatWasRolledBackCountsToo() {
        for (int command = 0; command < 3; command++) {
            transaction.executeWithoutResult(rolledBack -> {
                limits.take(Limit.INVITATIONS, "a firm");
                rolledBack.setRollbackOnly();
            });
        }

        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> limits.take(Limit.INVITATIONS, "a firm"));
    }

    @Test
    void nodesCountTogether() {
        try (Counters otherNode = new Counters(database, clock)) {
            Allowance few = new Allowance(3, Duration.ofHours(1));
            Allowance many = new Allowance(400, Duration.ofHours(1));

            assertThat(takenAtBoth(otherNode, "few", few)).isEqualTo(3);
            assertThat(takenAtBoth(otherNode, "many", many)).isBetween(400L, 440L);
        }
    }

    /** What it counts just then would else be counted by nobody, and each of its callers would wait. */
    @Test
    void aNodeThatStandsStillWhileItCountsHoldsUpOthersForSecondsOnly() throws SQLException {
        Allowance few = new Allowance(3, Duration.ofHours(1));
        try (Counters stopped = new Counters(database, clock)) {
            assertThat(stopped.of("stopped", few).takeOne().isConsumed()).isTrue();
            var pool = (DataSource) requireNonNull(ReflectionTestUtils.getField(stopped, "connections"));
            try (Connection counting = pool.getConnection();
                    var statement = counting.createStatement()) {
                counting.setAutoCommit(false);
                statement.execute("select from limits.counter where id = 'stopped' for update");

                await().ignoreExceptions()
                        .until(() -> counters.of("stopped", few).takeOne().isConsumed());
                assertThatExceptionOfType(SQLException.class).isThrownBy(counting::commit);
            }
        }
    }

    /** They would else keep each other from being counted, and be let through. */
    @Test
    void manyAtOnceAreNotLetThroughUncounted() throws Exception {
        limits.take(Limit.INVITATIONS, "a crowd");
        try (Connection counting = dataSource.getConnection();
                var statement = counting.createStatement();
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            counting.setAutoCommit(false);
            statement.execute("select from limits.counter for update");
            List<Future<Boolean>> tries = IntStream.range(0, 20)
                    .mapToObj(ignored -> crowd.submit(() -> isTaken("a crowd")))
                    .toList();

            long through = 0;
            for (Future<Boolean> one : tries) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isLessThanOrEqualTo(1);
        }
    }

    private boolean isTaken(String whose) {
        try {
            limits.take(Limit.INVITATIONS, whose);
            return true;
        } catch (TooMany refused) {
            return false;
        }
    }

    /** Each node in turn, until one refuses. */
    private long takenAtBoth(Counters otherNode, String key, Allowance allowance) {
        return Stream.iterate(counters, node -> node == counters ? otherNode : counters)
                .takeWhile(node -> node.of(key, allowance).takeOne().isConsumed())
                .count();
    }

    @Test
    void countersThatSayNothingAreForgotten() {
        limits.take(Limit.INVITATIONS, "somebody who is counted now");
        jdbc.sql("insert into limits.counter (id, expires_at) values ('full again', 1)")
                .update();

        counters.forgetFull();

        assertThat(jdbc.sql("select count(*) filter (where id = 'full again') = 0 and count(*) > 0 from limits.counter")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
