package io.pilotage.demo;

import static io.pilotage.demo.Narration.check;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From the award to the payout: terms, payment, work, transfer, ledger. */
record ContractPart(Narration story, Http http, Addresses addresses, Actor buyer, Actor executive) {

    void run(JsonNode contract) {
        String path = "/contracts/" + contract.path("id").asString();
        agree(path, contract);
        pay(path);
        setUpPayouts();
        work(path);
        followTheMoney(path);
    }

    private void agree(String path, JsonNode contract) {
        story.step("Both sides accept the terms");
        String hash = contract.path("terms").path("sha256").asString();
        executive
                .post(path + "/acceptance", "{\"sha256\": \"" + "0".repeat(64) + "\"}")
                .expect(409);
        executive.post(path + "/acceptance", "{\"sha256\": \"" + hash + "\"}").expect(200);
        JsonNode agreed = buyer.post(path + "/acceptance", "{\"sha256\": \"" + hash + "\"}")
                .expect(200);
        story.tell(
                "contract %s: %s, terms %s…",
                contract.path("id").asString(), agreed.path("state").asString(), hash.substring(0, 16));
        JsonNode price = agreed.path("agreement").path("price");
        story.tell(
                "gross %s, platform fee %s, VAT %s, the buyer pays %s, the executive receives %s",
                amount(price, "gross"),
                amount(price, "platformFee"),
                amount(price, "vat"),
                amount(price, "payable"),
                amount(price, "net"));
        check(
                amount(price, "gross").add(amount(price, "vat")).compareTo(amount(price, "payable")) == 0
                        && amount(price, "gross")
                                        .subtract(amount(price, "platformFee"))
                                        .compareTo(amount(price, "net"))
                                == 0,
                "the price does not add up: " + price);
    }

    private void pay(String path) {
        story.step("The organisation pays the first period");
        buyer.post(path + "/checkout").refused(401, "step-up-required");
        buyer.proveIt();
        story.tell("%s has proven with a one-time code that it is her", buyer.name);
        String url = buyer.post(path + "/checkout").expect(200).path("url").asString();
        String session = url.substring(url.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
        check(
                "AGREED".equals(buyer.get(path).expect(200).path("state").asString()),
                "the contract is active before anybody paid");
        simulator("/simulator/checkout/" + session + "/pay", "{\"card\": \"4242424242424242\"}");
        story.await("Stripe's webhook made the contract active", Duration.ofSeconds(30), () -> {
            JsonNode now = buyer.get(path).expect(200);
            return "ACTIVE".equals(now.path("state").asString()) ? Optional.of(now) : Optional.empty();
        });
    }

    private void setUpPayouts() {
        story.step("The executive sets up payouts");
        String ready = executive.get("/payouts/me").expect(200).path("state").asString();
        if (!"READY".equals(ready)) {
            executive.post("/payouts/onboarding").refused(401, "step-up-required");
            executive.proveIt();
            String url = executive
                    .post("/payouts/onboarding")
                    .expect(200)
                    .path("url")
                    .asString();
            // fills in the hosted page, as the executive would; its answer leads back to the application
            http.send(
                            Http.form(
                                    url,
                                    "first_name=Erin&last_name=Calloway&birth=1975-03-14&sort_code=10-88-00&account_number=00012345&terms=yes"))
                    .expect(303);
        }
        story.await("payouts are ready", Duration.ofSeconds(30), () -> {
            JsonNode status = executive.get("/payouts/me").expect(200);
            return "READY".equals(status.path("state").asString()) ? Optional.of(status) : Optional.empty();
        });
    }

    private void work(String path) {
        story.step("The executive works, the organisation approves, a transfer goes out");
        String from = LocalDate.now(ZoneId.of("Europe/London")).toString(); // work is logged once it is done
        JsonNode days = executive.post(path + "/days", Texts.days(from, 2)).expect(201);
        executive.post("/days/" + days.path("id").asString() + "/approval").expect(403);
        buyer.post("/days/" + days.path("id").asString() + "/approval").expect(200);
        story.await("the transfer is in the ledger", Duration.ofSeconds(30), () -> {
            String ledger = buyer.get(path + "/ledger").expect(200).toString();
            return ledger.contains("TRANSFER") ? Optional.of(ledger) : Optional.empty();
        });
    }

    private void followTheMoney(String path) {
        story.step("Both sides follow the money");
        JsonNode ledger = executive.get(path + "/ledger").expect(200);
        for (JsonNode entry : ledger.path("items")) {
            BigDecimal sum = BigDecimal.ZERO;
            story.tell(
                    "%s  %s", entry.path("at").asString(), entry.path("words").asString());
            for (JsonNode line : entry.path("lines")) {
                BigDecimal amount =
                        new BigDecimal(line.path("amount").path("amount").asString());
                sum = sum.add(amount);
                story.tell("    %-44s %12s", line.path("account").asString(), amount);
            }
            check(sum.signum() == 0, "a ledger entry does not add up: " + entry);
        }
        check(ledger.path("items").size() >= 3, "the ledger lacks entries");
        check(ledger.equals(buyer.get(path + "/ledger").expect(200)), "the two sides see different ledgers");
    }

    private void simulator(String path, String json) {
        http.send(Http.to(addresses.stripe() + path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .expect(200);
    }

    private static BigDecimal amount(JsonNode price, String line) {
        return new BigDecimal(price.path(line).path("amount").asString());
    }
}
