package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The link that confirms an address lives for a day and serves once; whoever comes too late is told how to go on. */
class ConfirmationLinkIT {
    private static final Pattern TOKEN = Pattern.compile("[?&]key=[^.&]+\\.([^.&]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalStack stack = LocalStack.shared();
    private final String address = "nia-" + UUID.randomUUID() + "@demo.pilotage.example";

    @Test
    void livesForADay() {
        Instant before = Instant.now();
        String link = register();
        var token = TOKEN.matcher(link);
        assertThat(token.find()).as(link).isTrue();
        JsonNode claims =
                JSON.readTree(new String(Base64.getUrlDecoder().decode(token.group(1)), StandardCharsets.UTF_8));

        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(
                        before.plus(Duration.ofDays(1)).minusSeconds(2),
                        Instant.now().plus(Duration.ofDays(1)).plusSeconds(2));
    }

    @Test
    void offersANewOneWhenItIsTooOld() {
        String first = register();
        new KeycloakAdministration(stack.keycloak()).mailConfirmation(address, 1);
        String soonTooOld =
                await().until(this::newest, link -> !link.equals(first)) + "&client_id=pilotage-web"; // as our own have

        await().untilAsserted(
                        () -> assertThat(new KeycloakVisitor().open(soonTooOld)).contains("That link is too old"));

        assertLeadsToANewOne(new KeycloakVisitor().open(soonTooOld));
    }

    @Test
    void saysHowToGoOnWhenItWasUsed() {
        String link = register();
        KeycloakVisitor owner = new KeycloakVisitor();
        String page = owner.open(href(owner.open(link), "Continue"));
        page = owner.submit(
                page,
                Map.of("password-new", "a lamp beside the harbour", "password-confirm", "a lamp beside the harbour"));
        assertThat(page).contains("Your account is ready");

        String again = new KeycloakVisitor().open(link);

        assertThat(again)
                .contains("This address is confirmed")
                .contains("Forgot password?")
                .contains("Go to Pilotage");
    }

    private void assertLeadsToANewOne(String page) {
        assertThat(href(page, "Get a new link"))
                .isEqualTo(stack.applicationUrl() + "/oauth2/authorization/keycloak?sign-up");
    }

    private String register() {
        new KeycloakVisitor().register("Nia", "Rowe", address);
        return await().until(this::newest, link -> !link.isEmpty());
    }

    private String newest() {
        JsonNode all = JSON.readTree(new KeycloakVisitor().open(stack.mail().url() + "/api/messages?to=" + address));
        List<JsonNode> links = StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.path("subject").asString().equals("Confirm your address for Pilotage"))
                .toList();
        return links.isEmpty() ? "" : links.getFirst().path("links").path(0).asString();
    }

    private String href(String page, String words) {
        int end = page.indexOf(words + "</a>");
        assertThat(end).as(page).isPositive();
        int start = page.lastIndexOf("href=\"", end) + "href=\"".length();
        String link = page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
        return URI.create(stack.keycloak().url() + "/").resolve(link).toString();
    }
}
