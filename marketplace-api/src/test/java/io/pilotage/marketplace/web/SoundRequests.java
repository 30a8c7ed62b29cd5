package io.pilotage.marketplace.web;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.testing.DistinctName;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** For each operation a request that nothing is wrong with, about the {@link Things} of the first tenants. */
final class SoundRequests {

    private static final Map<String, String> OTHER_ENGAGEMENTS = Map.of(
            "getEngagement", "draft",
            "saveEngagement", "draft",
            "submitEngagement", "draft",
            "listProblemsOfDraft", "draft",
            "getFindingsOfEngagement", "draft",
            "withdrawEngagement", "draft",
            "appealRejection", "rejected");

    private final ApiFile api;
    private final Things things;

    SoundRequests(ApiFile api, Things things) {
        this.api = api;
        this.things = things;
    }

    /** With what must be asked for it to be read at all. */
    String address(ApiFile.Operation operation) {
        return operation.id().equals("importExecutives")
                ? path(operation) + "?firm=" + things.get("firm")
                : operation.parameters().stream()
                        .filter(it -> it.in().equals("query") && it.required())
                        .map(it -> "?" + it.name() + "=erp")
                        .findFirst()
                        .map(path(operation)::concat)
                        .orElse(path(operation));
    }

    String path(ApiFile.Operation operation) {
        String path = operation.path();
        for (ApiFile.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", thing(operation, parameter.name()));
            }
        }
        return path;
    }

    String body(ApiFile.Operation operation) {
        return switch (operation.id()) {
            case "acceptTerms" -> "{\"sha256\": \"" + things.get("terms") + "\"}";
            case "awardEngagement" -> """
                {"winner": "%s", "reasons": {"%s": "%s"}}""".formatted(things.get("bid"), things.get("bid"), Things.WORDS);
            case "changeOrganisation", "createOrganisation", "askToCheckNumberOfOrganisation" ->
                """
                {"name": "%s", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "registryNumber": "01234567"}""".formatted(DistinctName.like("Trust"));
            case "changeFirm", "foundFirm", "askToCheckNumberOfFirm" ->
                """
                {"name": "%s", "description": "%s", "registryNumber": "01234567"}""".formatted(DistinctName.like("Partners"), Things.WORDS);
            case "changeSavedSearch", "saveSearch" -> """
                {"name": "All", "frequency": "NEVER", "engagements": {"words": "erp"}}""";
            case "chooseMatchBasis" -> "{\"needs\": \"" + Things.WORDS + "\"}";
            case "closeWithoutAward" -> """
                {"reason": "%s", "reasons": {"%s": "%s"}}""".formatted(Things.WORDS, things.get("bid"), Things.WORDS);
            case "createEngagement", "saveEngagement" -> """
                {"kind": "FRACTIONAL", "title": "%s", "outcomes": ["%s"]}""".formatted(Things.WORDS, Things.WORDS);
            case "draftBid", "saveBid" -> Things.offer();
            case "inviteColleague" -> """
                {"email": "another@people.example", "permissions": ["DRAFT"]}""";
            case "inviteToFirm" -> """
                {"email": "another@people.example", "seat": "ROSTER"}""";
            case "logDays" -> Things.dayOfWork();
            case "saveOwnProfile" -> "{\"headline\": \"" + Things.WORDS + "\"}";
            case "scoreBid" -> Things.SCORES;
            case "suspend" -> """
                {"kind": "ORGANISATION", "subject": "%s", "reason": "%s"}""".formatted(things.get("organisation"), Things.WORDS);
            default ->
                new SchemaValues(api, new Random(1), 0)
                        .of(requireNonNull(operation.body()))
                        .toString();
        };
    }

    /** The present version of what it changes, as {@code If-Match} says it. */
    String version(ApiFile.Operation operation) {
        long version = switch (operation.id()) {
            case "changeFirm" -> things.version("firm.firm", "firm");
            case "changeOrganisation" -> things.version("organisation.organisation", "organisation");
            case "saveBid" -> things.version("bidding.bid", "bid");
            case "saveEngagement" -> things.version("engagement.engagement", "draft");
            case "fillFromJsonResume", "saveOwnProfile" -> things.version("executive.profile", "profile");
            default -> 0;
        };
        return "\"" + version + "\"";
    }

    private String thing(ApiFile.Operation operation, String parameter) {
        String path = operation.path().substring("/api/v1/".length());
        String collection = path.substring(0, Math.max(0, path.indexOf("/{" + parameter)));
        return switch (collection.substring(collection.lastIndexOf('/') + 1)) {
            case "organisations" -> things.get("organisation");
            case "members" -> things.get(path.startsWith("firms") ? "partner" : "colleague");
            case "integrations" -> things.get("program");
            case "roster" -> things.get("placed");
            case "executives" -> things.get("profile");
            case "firms" -> things.get("firm");
            case "engagements" -> things.get(OTHER_ENGAGEMENTS.getOrDefault(operation.id(), "listing"));
            case "bids" -> things.get("bid");
            case "questions" -> things.get("question");
            case "saved-searches" -> things.get("saved search");
            case "suspensions" -> things.get("suspension");
            case "cases" -> things.get("case");
            case "contracts" -> things.get("contract");
            case "days" -> things.get("days");
            case "notifications" -> things.get("notice");
            case "invitations" ->
                things.get(
                        parameter.equals("token")
                                ? "invitation link"
                                : path.startsWith("firms") ? "firm invitation" : "invitation");
            case "firm-invitations" -> things.get("firm invitation");
            case "executive-claims" -> things.get("claim link");
            case "executive-imports" -> things.get("import");
            case "executive-import-sources" -> things.get("source");
            case "approvals" -> things.get("approval");
            case "shown-matches" -> things.get("shown match");
            case "match-contests" -> things.get("contest");
            case "payments-in-suspense" -> things.get("payment");
            case "unsettled-operations" -> things.get("operation");
            case "undelivered-mail" -> things.get("given up mail");
            case "search-index" -> "engagement";
            case "parked" -> things.get("listing");
            case "sessions" -> new UUID(7, 7).toString();
            default -> throw new IllegalStateException("What stands for {" + parameter + "} in " + operation + "?");
        };
    }
}
