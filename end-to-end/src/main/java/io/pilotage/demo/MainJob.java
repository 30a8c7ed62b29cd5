package io.pilotage.demo;

import static io.pilotage.demo.Narration.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An organisation hires a fractional CIO: post, moderate, find, bid, award, agree, pay, work, get paid. */
public final class MainJob {

    private final Addresses addresses = Addresses.from(System.getenv());
    private final Http http = new Http();
    private final Narration story;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final Actor olive;
    private final Actor erin;
    private final Actor eli;
    private final Actor mona;
    private final Actor ada;

    private MainJob(Narration story) {
        this.story = story;
        story.step("Sign in with Keycloak");
        olive = Actor.signIn("Olive", http, addresses);
        erin = Actor.signIn("Erin", http, addresses);
        eli = Actor.signIn("Eli", http, addresses);
        mona = Actor.signIn("Mona", http, addresses);
        ada = Actor.signIn("Ada", http, addresses);
    }

    public static void main(String[] arguments) {
        var story = new Narration();
        try {
            new MainJob(story).run();
            System.out.printf("%nThe main job holds, from sign-in to payout.%n");
        } catch (StepFailed failed) {
            System.out.printf("%nSTEP %d FAILED: %s%n", story.reached(), failed.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        chooseRoles();
        String organisation = foundAnOrganisation();
        publishAProfile(erin, "Fractional CIO for councils and housing, plans that get done", 900);
        publishAProfile(eli, "Interim and fractional CIO, governance and suppliers", 820);
        String engagement = postAnEngagement(organisation);
        moderate("ENGAGEMENT", engagement);
        find(engagement);
        String winner = bid(engagement);
        new ContractPart(story, http, addresses, olive, erin).run(award(engagement, winner));
        hearAboutIt();
    }

    private void chooseRoles() {
        story.step("Choose a role");
        olive.onboard("ORGANISATION_MEMBER");
        erin.onboard("EXECUTIVE");
        eli.onboard("EXECUTIVE");
        http.send(Http.to(addresses.application() + "/api/v1/me").GET()).refused(401, "unauthenticated");
        story.tell("Olive hires, Erin and Eli work, Mona moderates, Ada administers; without a token: 401");
    }

    private String foundAnOrganisation() {
        story.step("Olive founds an organisation");
        JsonNode wrong = olive.post("/organisations", "{\"name\": \"\", \"sector\": \"PUBLIC\"}")
                .refused(422, "invalid-input");
        story.tell("an incomplete one is refused: %s", wrong.path("detail").asString());
        JsonNode created = olive.post("/organisations", Texts.organisation("Harbourside Council " + run))
                .expect(201);
        story.tell(
                "%s, id %s", created.path("name").asString(), created.path("id").asString());
        erin.get("/organisations/" + created.path("id").asString() + "/members").expect(403);
        return created.path("id").asString();
    }

    private void publishAProfile(Actor executive, String headline, int rate) {
        story.step(executive.name + " writes a profile");
        var before = executive.get("/executives/me");
        before.expect(200);
        if (!before.body().path("published").isNull() && before.body().hasNonNull("published")) {
            story.tell("%s is published already", executive.name);
            return;
        }
        executive
                .put("/executives/me", before.etag(), Texts.profile(headline, rate))
                .expect(200);
        JsonNode submitted = executive.post("/executives/me/submission").expect(200);
        moderate("PROFILE", submitted.path("id").asString());
        story.tell("profile %s is published", submitted.path("id").asString());
    }

    private String postAnEngagement(String organisation) {
        story.step("Olive posts a fractional engagement with sealed bidding");
        Instant closesAt = Instant.now().plusSeconds(35);
        String title = "Fractional CIO for finance and housing systems " + run;
        String list = "/organisations/" + organisation + "/engagements";
        JsonNode draft = olive.post(list, Texts.brief(title, 50, closesAt)).expect(201);
        String id = draft.path("id").asString();
        JsonNode refusal = olive.post("/engagements/" + id + "/submission").refused(422, "invalid-input");
        story.tell(
                "weights that make 110 are refused: %s",
                refusal.path("errors").path(0).path("message").asString());

        var read = olive.get("/engagements/" + id);
        read.expect(200);
        olive.put("/engagements/" + id, read.etag(), Texts.brief(title, 40, closesAt))
                .expect(200);
        olive.put("/engagements/" + id, read.etag(), Texts.brief(title, 40, closesAt))
                .refused(412, "stale-version");
        story.tell("a second save from the old version is refused: 412");
        erin.get("/engagements/" + id).expect(404);
        olive.post("/engagements/" + id + "/submission").expect(200);
        story.tell("engagement %s is in review, closes at %s", id, closesAt);
        return id;
    }

    private void moderate(String kind, String subject) {
        if ("ENGAGEMENT".equals(kind)) {
            story.step("Mona moderates");
        }
        JsonNode waiting = caseOf(kind, subject);
        String decision = "/moderation/cases/" + waiting.path("id").asString() + "/decision";
        mona.post(decision, "{\"decision\": \"APPROVED\", \"reason\": \"\"}").refused(422, "invalid-input");
        mona.post(decision, "{\"decision\": \"APPROVED\", \"reason\": \"Clear, complete and fair to everybody.\"}")
                .expect(200);
        story.tell(
                "case %s approved with a reason; automatic findings: %d",
                waiting.path("id").asString(), waiting.path("findings").size());
    }

    private JsonNode caseOf(String kind, String subject) {
        String after = "";
        while (true) {
            JsonNode page =
                    mona.get("/moderation/cases?limit=100&kind=" + kind + after).expect(200);
            for (JsonNode item : page.path("items")) {
                if (subject.equals(item.path("subject").asString())) {
                    return item;
                }
            }
            if (!page.hasNonNull("next")) {
                throw new StepFailed("no open case for " + kind + " " + subject);
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    private void find(String engagement) {
        story.step("Erin finds it");
        story.await("found by its words", Duration.ofSeconds(2), () -> {
            JsonNode found = erin.get("/engagements?words=" + run).expect(200);
            return found(found, engagement) ? Optional.of(found) : Optional.empty();
        });
        JsonNode matches = erin.get("/executives/me/matches?limit=50").expect(200);
        JsonNode first = matches.path("items").path(0);
        story.tell("best match for Erin: score %s", first.path("score").asString());
        for (JsonNode criterion : first.path("criteria")) {
            story.tell(
                    "  %-28s %4s x %3s  %s",
                    criterion.path("name").asString(),
                    criterion.path("score").asString(),
                    criterion.path("weight").asString(),
                    criterion.path("evidence").asString(""));
        }
        JsonNode executives =
                olive.get("/engagements/" + engagement + "/matches?limit=5").expect(200);
        check(!executives.path("items").isEmpty(), "nobody matches the engagement");
        story.tell("%d executives suggested to Olive", executives.path("items").size());
    }

    private String bid(String engagement) {
        story.step("Erin and Eli bid; nobody else can look");
        String erinsBid = bid(erin, engagement, 880);
        bid(eli, engagement, 820);
        for (Actor curious : List.of(olive, mona, ada, eli)) {
            int status = curious.get("/bids/" + erinsBid).status();
            check(
                    status == 403 || status == 404 || status == 409,
                    curious.name + " could read Erin's sealed bid: " + status);
        }
        olive.get("/engagements/" + engagement + "/bids").refused(409, "sealed");
        int admin = ada.get("/engagements/" + engagement + "/bids").status();
        check(admin >= 400, "the admin could compare sealed bids");
        story.tell("buyer, moderator, admin and the other bidder are refused before closing");
        return erinsBid;
    }

    private String bid(Actor executive, String engagement, int rate) {
        check(
                executive
                        .get("/engagements/" + engagement + "/eligibility")
                        .expect(200)
                        .path("mayBid")
                        .asBoolean(),
                executive.name + " may not bid");
        JsonNode draft = executive
                .post("/engagements/" + engagement + "/bids", "{\"answers\": []}")
                .expect(201);
        String id = draft.path("id").asString();
        executive.post("/bids/" + id + "/submission").refused(422, "invalid-input");
        var read = executive.get("/bids/" + id);
        executive.put("/bids/" + id, read.etag(), Texts.offer(rate)).expect(200);
        JsonNode submitted = executive.post("/bids/" + id + "/submission").expect(200);
        story.tell(
                "%s's bid %s: %s", executive.name, id, submitted.path("state").asString());
        return id;
    }

    private JsonNode award(String engagement, String winner) {
        story.step("Olive compares and awards after the closing time");
        JsonNode comparison = story.await("bids are open", Duration.ofSeconds(60), () -> {
            var answer = olive.get("/engagements/" + engagement + "/bids");
            return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
        });
        List<String> reasons = new ArrayList<>();
        for (JsonNode bid : comparison.path("bids")) {
            String id = bid.path("id").asString();
            boolean wins = id.equals(winner);
            olive.post("/bids/" + id + "/scores", wins ? Texts.scores(5, 4) : Texts.scores(3, 3))
                    .expect(200);
            reasons.add("\"%s\": \"%s\""
                    .formatted(
                            id,
                            wins ? "The strongest evidence on strategy." : "Good, with less evidence on strategy."));
        }
        check(reasons.size() == 2, "expected two bids, not " + reasons.size());
        String award = "/engagements/" + engagement + "/award";
        olive.post(award, "{\"winner\": \"%s\", \"reasons\": {}}".formatted(winner))
                .refused(422, "invalid-input");
        olive.post(award, "{\"winner\": \"%s\", \"reasons\": {%s}}".formatted(winner, String.join(",", reasons)))
                .expect(204);
        JsonNode losing = first(eli.get("/bids").expect(200), "engagement", engagement)
                .orElseThrow(() -> new StepFailed("Eli's bid is gone"));
        story.tell("Erin is awarded; Eli hears: %s", losing.path("reason").asString());
        return story.await(
                "the contract is drawn up",
                Duration.ofSeconds(10),
                () -> first(erin.get("/contracts").expect(200), "engagement", engagement));
    }

    private void hearAboutIt() {
        story.step("Everybody hears about it, and the log proves it");
        for (Actor actor : List.of(olive, erin, eli)) {
            JsonNode notices = actor.get("/notifications?limit=3").expect(200);
            check(!notices.path("items").isEmpty(), actor.name + " heard of nothing");
            story.tell(
                    "%s: %s",
                    actor.name, notices.path("items").path(0).path("title").asString());
        }
        JsonNode mail = story.await("mail for Erin has arrived", Duration.ofSeconds(20), () -> {
            JsonNode messages = http.send(Http.to(addresses.mail() + "/api/messages?to=" + erin.email)
                            .GET())
                    .expect(200);
            JsonNode list = messages.isArray() ? messages : messages.path("items");
            return list.isEmpty() ? Optional.empty() : Optional.of(list.path(0));
        });
        story.tell("newest mail: %s", mail.path("subject").asString());
        check(ada.get("/audit/proof").expect(200).path("intact").asBoolean(), "the audit log is broken");
        story.tell("the chain of the audit log is intact");
    }

    private static boolean found(JsonNode page, String id) {
        return page.path("items")
                .valueStream()
                .anyMatch(hit -> id.equals(hit.path("id").asString()));
    }

    private static Optional<JsonNode> first(JsonNode page, String field, String value) {
        for (JsonNode item : page.path("items")) {
            if (value.equals(item.path(field).asString(""))) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
