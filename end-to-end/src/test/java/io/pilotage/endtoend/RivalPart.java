package io.pilotage.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;

/** Another executive, who publishes a profile and bids through the API. */
record RivalPart(Api api, Api moderator) {

    static RivalPart onboarded(RunningSystem system, String email) {
        Api api = Api.of(system, email);
        api.post("/me/onboarding", "{\"role\": \"EXECUTIVE\"}").expect(200);
        return new RivalPart(api, Api.of(system, "mona@demo.pilotage.example"));
    }

    void publishProfile() {
        api.put("/executives/me", api.get("/executives/me").etag(), """
                {"headline": "Interim CIO for suppliers and budgets",
                 "summary": "I bring supplier contracts and budgets of charities back into order, and hand over to a permanent colleague.",
                 "roles": ["CIO"],
                 "responsibilities": [
                   {"code": "VENDOR_MANAGEMENT", "level": 3, "evidence": "Renegotiated three large contracts."},
                   {"code": "IT_GOVERNANCE", "level": 3, "evidence": "Set up an investment board."},
                   {"code": "STRATEGIC_IT_PLANNING", "level": 2, "evidence": "Wrote a plan for a small charity."}],
                 "skills": [{"code": "COMMUNICATION", "level": 3, "evidence": "Reported to trustees."}],
                 "sectors": ["THIRD"],
                 "career": [{"organisation": "Example Care", "title": "Head of IT", "from": "2015-01", "to": "2024-03", "sector": "THIRD", "achieved": "Cut supplier costs."}],
                 "dayRate": {"amount": "820.00", "currency": "GBP"}, "daysPerMonthFree": 5, "region": "SOUTH_WEST", "travelKm": 80,
                 "remotePercent": 50, "languages": [{"name": "English", "fluency": "NATIVE"}]}""").expect(200);
        String profile =
                api.post("/executives/me/submission", "").expect(200).path("id").asString();
        String waiting = moderator
                .get("/moderation/cases?limit=100&kind=PROFILE")
                .expect(200)
                .path("items")
                .valueStream()
                .filter(it -> it.path("subject").asString().equals(profile))
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElseThrow();
        moderator.post("/moderation/cases/" + waiting + "/decision", """
                        {"decision": "APPROVED", "reason": "Clear and complete."}""").expect(200);
    }

    void ask(String engagement, String question) {
        api.post("/engagements/" + engagement + "/questions", "{\"text\": \"%s\"}".formatted(question))
                .expect(201);
    }

    void bid(String engagement) {
        String id = api.post("/engagements/" + engagement + "/bids", "{\"answers\": []}")
                .expect(201)
                .path("id")
                .asString();
        api.put("/bids/" + id, api.get("/bids/" + id).etag(), """
                {"answers": [
                   {"criterion": "C1", "text": "Wrote one plan, for a small charity."},
                   {"criterion": "C2", "text": "Renegotiated three large contracts in five years."}],
                 "dayRate": {"amount": "820.00", "currency": "GBP"}, "daysPerMonth": 3, "earliestStart": "%s",
                 "interests": {"nothingToDeclare": true, "interests": []}}""".formatted(LocalDate.now(ZoneId.of("Europe/London"))))
                .expect(200);
        api.post("/bids/" + id + "/submission", "").expect(200);
    }
}
