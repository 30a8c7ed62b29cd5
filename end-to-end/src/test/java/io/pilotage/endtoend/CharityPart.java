package io.pilotage.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who hires for a charity of their own, and does through the API what the browser is not needed for. */
record CharityPart(Api api, Api moderator, String organisation) {

    static CharityPart onboarded(RunningSystem system, String email) {
        return onboarded(system, email, "Saltmarsh Trust");
    }

    static CharityPart onboarded(RunningSystem system, String email, String name) {
        Api api = Api.of(system, email);
        api.post("/me/onboarding", "{\"role\": \"ORGANISATION_MEMBER\"}").expect(200);
        String organisation = api.post("/organisations", """
                        {"name": "%s", "sector": "THIRD", "sizeBand": "MEDIUM", "region": "SOUTH_WEST"}""".formatted(distinct(name)))
                .expect(201)
                .path("id")
                .asString();
        return new CharityPart(api, Api.of(system, "mona@demo.pilotage.example"), organisation);
    }

    /** The name and, behind it, a word that tells it from all others. */
    static String distinct(String name) {
        return name + " " + Long.toString(System.nanoTime(), 36);
    }

    /** A draft that lacks nothing; returns its id. */
    String draft(String title) {
        Instant closesAt = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        LocalDate decision =
                LocalDate.ofInstant(closesAt, ZoneId.of("Europe/London")).plusDays(5);
        return api.post("/organisations/" + organisation + "/engagements", """
                        {"kind": "FRACTIONAL", "role": "CIO", "title": "%s",
                         "summary": "Our systems come out of contract next year and nobody at the top table speaks for technology in plain words.",
                         "needs": ["STRATEGIC_IT_PLANNING", "IT_GOVERNANCE"], "skills": ["COMMUNICATION"],
                         "outcomes": ["A costed roadmap that the board has agreed"], "outOfScope": [],
                         "daysPerMonth": 3,
                         "budget": {"min": {"amount": "750.00", "currency": "GBP"}, "max": {"amount": "1000.00", "currency": "GBP"}},
                         "startsOn": "%s", "lengthMonths": 12, "region": "SOUTH_WEST", "place": "Harbourside", "onSitePercent": 40,
                         "criteria": [
                           {"text": "Has written technology plans that a board agreed", "weight": 40, "essential": true},
                           {"text": "Has replaced a large supplier contract", "weight": 30, "essential": false}],
                         "priceWeight": 30, "biddingMode": "SEALED", "closesAt": "%s", "decisionOn": "%s"}""".formatted(
                                title, decision, closesAt, decision))
                .expect(201)
                .path("id")
                .asString();
    }

    JsonNode read(String engagement) {
        return api.get("/engagements/" + engagement).expect(200).path("brief");
    }

    /** What a colleague might do meanwhile. */
    void retitle(String draft, String title) {
        Http.Answer present = api.get("/engagements/" + draft);
        ObjectNode brief = (ObjectNode) present.expect(200).path("brief");
        brief.put("title", title);
        api.put("/engagements/" + draft, present.etag(), brief.toString()).expect(200);
    }

    /** An engagement that takes bids and questions; returns its id. */
    String published(String title) {
        String id = draft(title);
        api.post("/engagements/" + id + "/submission", "").expect(200);
        String waiting = moderator
                .get("/moderation/cases?limit=100&kind=ENGAGEMENT")
                .expect(200)
                .path("items")
                .valueStream()
                .filter(it -> it.path("subject").asString().equals(id))
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElseThrow();
        moderator.post("/moderation/cases/" + waiting + "/decision", """
                        {"decision": "APPROVED", "reason": "Clear and complete."}""").expect(200);
        return id;
    }
}
