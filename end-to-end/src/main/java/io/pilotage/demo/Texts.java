package io.pilotage.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What the people of the demonstration write. */
final class Texts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Texts() {}

    static String organisation(String name) {
        return """
                {"name": "%s", "sector": "PUBLIC", "sizeBand": "LARGE", "region": "SOUTH_WEST", "website": "https://harbourside.example"}""".formatted(name);
    }

    static String profile(String headline, int rate) {
        return """
                {"headline": "%s",
                 "summary": "I lead technology for councils and charities: plan what to buy and what to stop, put governance in place, and leave a team that can carry on.",
                 "roles": ["CIO", "COMBINED"],
                 "responsibilities": [
                   {"code": "STRATEGIC_IT_PLANNING", "level": 4, "evidence": "Wrote and delivered three-year plans for two district councils."},
                   {"code": "IT_GOVERNANCE", "level": 4, "evidence": "Set up an investment board that meets monthly and stops projects."},
                   {"code": "VENDOR_MANAGEMENT", "level": 3, "evidence": "Renegotiated a housing system contract and saved a fifth of its cost."}],
                 "skills": [{"code": "COMMUNICATION", "level": 4, "evidence": "Reported to members and boards every month without technical talk."}],
                 "sectors": ["PUBLIC", "THIRD"],
                 "career": [{"organisation": "Example District", "title": "Head of Digital", "from": "2016-04", "to": "2023-09", "sector": "PUBLIC", "achieved": "Moved 40 services online."}],
                 "dayRate": {"amount": "%d.00", "currency": "GBP"},
                 "daysPerMonthFree": 6, "region": "SOUTH_WEST", "travelKm": 120, "remotePercent": 60,
                 "languages": [{"name": "English", "fluency": "NATIVE"}]}""".formatted(headline, rate);
    }

    /** @param weight of the first criterion: 40 makes the weights add up to 100 */
    static String brief(String title, int weight, Instant closesAt) {
        LocalDate closingDay = LocalDate.ofInstant(closesAt, LONDON);
        return """
                {"kind": "FRACTIONAL", "role": "CIO", "title": "%s",
                 "summary": "Our finance and housing systems come out of contract next year and nobody at the top table speaks for technology. We need a part-time chief information officer who plans what to replace, puts governance in place and reports to the board in plain words.",
                 "needs": ["STRATEGIC_IT_PLANNING", "IT_GOVERNANCE", "VENDOR_MANAGEMENT"], "skills": ["COMMUNICATION"],
                 "outcomes": ["A costed two-year roadmap that the board has agreed", "A decision on the housing system contract"],
                 "outOfScope": ["Running the service desk"],
                 "daysPerMonth": 3,
                 "budget": {"min": {"amount": "750.00", "currency": "GBP"}, "max": {"amount": "1000.00", "currency": "GBP"}},
                 "startsOn": "%s", "lengthMonths": 12, "region": "SOUTH_WEST", "place": "Harbourside", "onSitePercent": 40,
                 "criteria": [
                   {"text": "Experience of technology strategy in a council or similar body", "weight": %d, "essential": true},
                   {"text": "Has led the replacement of a large supplier contract", "weight": 30, "essential": false}],
                 "priceWeight": 30, "biddingMode": "SEALED", "closesAt": "%s", "decisionOn": "%s"}""".formatted(title, closingDay, weight, closesAt.truncatedTo(ChronoUnit.MILLIS), closingDay);
    }

    static String offer(int rate) {
        return """
                {"answers": [
                   {"criterion": "C1", "text": "Chief information officer of two councils for seven years; wrote and delivered their plans."},
                   {"criterion": "C2", "text": "Led the replacement of a housing system at a district council, on time and under budget."}],
                 "dayRate": {"amount": "%d.00", "currency": "GBP"}, "daysPerMonth": 3, "earliestStart": "%s",
                 "interests": {"nothingToDeclare": true, "interests": []}}""".formatted(rate, LocalDate.now(LONDON));
    }

    static String scores(int first, int second) {
        return """
                {"scores": [{"criterion": "C1", "points": %d, "note": "Clear evidence."}, {"criterion": "C2", "points": %d, "note": "As asked."}]}""".formatted(first, second);
    }

    static String days(String from, int days) {
        return """
                {"from": "%s", "days": %d, "note": "Interviews with services, a first debt register, a draft roadmap."}""".formatted(from, days);
    }
}
