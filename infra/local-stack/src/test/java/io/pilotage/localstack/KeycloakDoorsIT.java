package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registration, sign-in and forgotten passwords give no account away, bound their mails, and let every real person in. */
class KeycloakDoorsIT {
    private static final String TAKEN = "olive@demo.pilotage.example";
    private static final String PASSWORD = "a lamp beside the harbour";
    private static final String CONFIRM = "Confirm your address for Pilotage";
    private static final String CONFIRM_NEW = "Confirm your new address for Pilotage";
    private static final String MISMATCH = "That e-mail address and password do not match an account.";

    private final LocalStack stack = LocalStack.shared();
    private final KeycloakVisitor visitor = new KeycloakVisitor();

    @Test
    void showsTheSamePageForNewAndForTakenAddressesAndTellsTheOwnerByMail() {
        String fresh = newAddress();
        String forNew = visitor.register("Nia", "Rowe", fresh);
        String forTaken = new KeycloakVisitor().register("Nia", "Rowe", TAKEN);

        assertThat(forNew).contains("Look into your mail").contains(fresh);
        assertThat(withoutWhatVaries(forTaken, TAKEN)).isEqualTo(withoutWhatVaries(forNew, fresh));
        assertThat(mail(fresh, CONFIRM).path("links")).hasSize(1);
        assertThat(mail(TAKEN, "You already have an account at Pilotage")
                        .path("text")
                        .asString())
                .contains("nothing was changed");
    }

    @Test
    void letsAPersonInWhoFollowsTheLinkInAnotherBrowserAndChoosesAPassword() {
        String address = newAddress();
        visitor.register("Nia", "Rowe", address);
        KeycloakVisitor elsewhere = new KeycloakVisitor();

        String page = elsewhere.open(link(address, CONFIRM));
        assertThat(page).contains("Is " + address + " your address?");
        page = elsewhere.open(firstLink(page, "Continue"));
        page = elsewhere.submit(page, passwords("qwertyuiop12"));
        assertThat(page).contains("That password is easy to guess");
        page = elsewhere.submit(page, passwords(PASSWORD));
        assertThat(page).contains("Your account is ready").contains("Go to Pilotage");
        page = elsewhere.submit(elsewhere.signIn(""), Map.of("username", address, "password", PASSWORD));
        assertThat(page).startsWith(stack.applicationUrl()).contains("code=");
    }

    @Test
    void sendsANewLinkToWhoeverRegistersAgainWithAnAddressThatWaitsForConfirmation() {
        String address = newAddress();
        visitor.register("Nia", "Rowe", address);
        String first = link(address, CONFIRM);
        new KeycloakVisitor().register("Nia", "Rowe", address);

        await().untilAsserted(() -> assertThat(mails(address, CONFIRM)).hasSize(2));
        assertThat(link(address, CONFIRM)).isNotEqualTo(first);
    }

    @Test
    void givesAnAccountTheNameAndTheRoleThatWereTypedForTheLinkThatIsFollowed() {
        String address = newAddress();
        new KeycloakVisitor().register("Parked", "Here", address, "executive");
        String parked = link(address, CONFIRM);
        visitor.register("Nia", "", address);
        String own = await().until(() -> link(address, CONFIRM), latest -> !latest.equals(parked));
        assertThat(person(address)).isEqualTo("Nia organisation");
        new KeycloakVisitor().register("Parked", "Again", address, "executive");
        String again = await().until(() -> link(address, CONFIRM), latest -> !latest.equals(own));
        assertThat(person(address)).isEqualTo("Parked Again executive");

        confirm(own);
        assertThat(person(address)).isEqualTo("Nia organisation");
        confirm(parked);
        confirm(again);
        assertThat(person(address)).isEqualTo("Nia organisation");
    }

    @Test
    void leavesAConfirmedPersonAsTheyAreWhateverIsTyped() {
        String address = newPerson();
        visitor.register("Another", "Name", address, "executive");

        mail(address, "You already have an account at Pilotage");
        assertThat(person(address)).isEqualTo("Nia");
    }

    @Test
    void takesAsLongToRegisterWithANewAddressAsWithOneThatWaitsOrOneThatIsConfirmed() {
        String waits = newAddress();
        String confirmed = newPerson();
        visitor.register("Nia", "Rowe", waits);
        List<Duration> fresh = time(3, () -> new KeycloakVisitor().register("Nia", "Rowe", newAddress()));
        List<Duration> waiting = time(3, () -> new KeycloakVisitor().register("Nia", "Rowe", waits));
        List<Duration> known = time(3, () -> new KeycloakVisitor().register("Nia", "Rowe", confirmed));

        assertThat(Collections.min(waiting).minus(Collections.min(fresh)).abs()).isLessThan(Duration.ofMillis(150));
        assertThat(Collections.min(known).minus(Collections.min(fresh)).abs()).isLessThan(Duration.ofMillis(150));
        await().untilAsserted(() -> assertThat(mails(waits, CONFIRM)).hasSize(4));
        await().untilAsserted(() -> assertThat(mails(confirmed, "You already have an account at Pilotage"))
                .hasSize(3));
    }

    private void confirm(String link) {
        KeycloakVisitor reader = new KeycloakVisitor();
        String page = reader.open(link);
        if (page.contains("Continue</a>")) {
            reader.open(firstLink(page, "Continue"));
        }
    }

    /** Names and role, as the realm keeps them. */
    private String person(String address) {
        JsonNode person = new KeycloakAdministration(stack.keycloak()).person(address);
        return Stream.of(
                        person.path("firstName"),
                        person.path("lastName"),
                        person.path("attributes").path("account_type").path(0))
                .map(JsonNode::asString)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Test
    void mailsOneAddressFiveTimesAtMost() {
        String address = newAddress();
        IntStream.range(0, 7)
                .forEach(time -> assertThat(new KeycloakVisitor().register("Nia", "Rowe", address))
                        .contains("Look into your mail"));
        String after = newAddress();
        visitor.register("Nia", "Rowe", after);

        mail(after, CONFIRM);
        assertThat(mails(address, CONFIRM)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien-Ní Dhomhnaill",
                "O’Neill",
                "Владимир",
                "محمد",
                "Zoe\u0308",
                "J.R.R.",
                "Ngũgĩ wa Thiong'o",
                "Raj s/o Kumar",
                "李",
                "علی\u200Cرضا",
                "O'Brien-Ñandú",
                "Dr. Ann-Marie de la Cruz Jr.",
                "St. Pierre",
                "Uvuvwevwevwe Onyetenyevwe Ugwemuhwem Osas the Third of Accra"
            })
    void takesTheNamesThatPeopleHave(String name) {
        assertThat(visitor.register(name, "", newAddress())).contains("Look into your mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "evil.example",
                "<b>Nia</b>",
                "12345",
                "Nia 2",
                "Nia\nRowe",
                "Eli Thorne (the executive)",
                "Eli Thorne. All days bought are due in full",
                "Thorne Jr. Nothing is owed"
            })
    void refusesWhatIsNoNameAndSaysWhy(String name) {
        assertThat(visitor.register(name, "Rowe", TAKEN)).contains("Please use letters here");
        assertThat(visitor.register("Nia", name, TAKEN)).contains("Please use letters here");
    }

    @Test
    void refusesLongNamesAndSaysHowLongTheyMayBe() {
        assertThat(visitor.register("Nia ".repeat(15) + "N", "Rowe", TAKEN)).contains("at most 60 characters");
    }

    @Test
    void showsTheSamePageForFreeAndForTakenNewAddressesAndTellsTheOwnerByMail() {
        String taken = newPerson();
        signIn(newPerson());
        String fresh = newAddress();
        String toFree = moveTo(fresh);
        String toTaken = moveTo(taken);

        assertThat(toFree).contains("Look into your mail").contains(fresh);
        assertThat(withoutWhatVaries(toTaken, taken)).isEqualTo(withoutWhatVaries(toFree, fresh));
        assertThat(link(fresh, CONFIRM_NEW)).contains("action-token");
        assertThat(mail(taken, "Somebody wanted to use your address at Pilotage")
                        .path("text")
                        .asString())
                .contains("nothing was changed");
        assertThat(visitor.submit(
                        visitor.signIn("&kc_action=UPDATE_PROFILE"),
                        Map.of("firstName", "Nia", "lastName", "", "email", taken)))
                .doesNotContain("choose another address");
    }

    @Test
    void takesAsLongToMoveToAFreeAddressAsToATakenOne() {
        String owned = newPerson();
        signIn(newPerson());
        List<Duration> free = time(3, () -> moveTo(newAddress()));
        List<Duration> taken = time(3, () -> moveTo(owned));

        assertThat(Collections.min(taken).minus(Collections.min(free)).abs()).isLessThan(Duration.ofMillis(150));
        assertThat(moveTo("no address")).contains("That is no e-mail address");
    }

    @Test
    void mailsANewAddressFiveTimesAtMost() {
        signIn(newPerson());
        String address = newAddress();
        IntStream.range(0, 7).forEach(time -> assertThat(moveTo(address)).contains("Look into your mail"));
        String after = newAddress();
        moveTo(after);

        mail(after, CONFIRM_NEW);
        assertThat(mails(address, CONFIRM_NEW)).hasSize(5);
    }

    @Test
    void namesWhoeverIsKnownOnThePageThatAsksForThePasswordOnceMore() {
        String address = newPerson();
        signIn(address);

        assertThat(visitor.signIn("&prompt=login"))
                .contains("You are " + address)
                .contains("Please confirm that it is you before you go on.")
                .doesNotContain("New to Pilotage?");
    }

    private static String newPerson() {
        String address = newAddress();
        new KeycloakAdministration(LocalStack.shared().keycloak()).createPerson(address, PASSWORD);
        return address;
    }

    private void signIn(String address) {
        visitor.submit(visitor.signIn(""), Map.of("username", address, "password", PASSWORD));
    }

    private String moveTo(String address) {
        return visitor.submit(visitor.signIn("&kc_action=UPDATE_EMAIL"), Map.of("email", address));
    }

    @Test
    void answersALockedAccountInTheSameWordsAfterTheSameWork() {
        String address = newPerson();
        List<Duration> wrong = new ArrayList<>();
        String page = "";
        for (int attempt = 0; attempt < 12; attempt++) {
            long start = System.nanoTime();
            page = visitor.submit(visitor.signIn(""), Map.of("username", address, "password", "no such password"));
            wrong.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(page).contains(MISMATCH);
        }
        List<Duration> locked =
                time(5, () -> visitor.submit(visitor.signIn(""), Map.of("username", address, "password", PASSWORD)));

        assertThat(withoutWhatVaries(
                        visitor.submit(visitor.signIn(""), Map.of("username", address, "password", PASSWORD)), address))
                .contains(MISMATCH);
        assertThat(median(locked)).isGreaterThan(median(wrong).dividedBy(2));
    }

    @Test
    void takesAsLongToForgetThePasswordOfNobodyAsOfSomebody() {
        List<Duration> known = time(4, () -> forgot(TAKEN));
        List<Duration> unknown = time(4, () -> forgot(newAddress()));

        assertThat(Collections.min(known).minus(Collections.min(unknown)).abs()).isLessThan(Duration.ofMillis(150));
        assertThat(mail(TAKEN, "Choose a new password for Pilotage")
                        .path("text")
                        .asString())
                .doesNotContainIgnoringCase("credential");
    }

    private String forgot(String address) {
        KeycloakVisitor somebody = new KeycloakVisitor();
        String page = somebody.open(firstLink(somebody.signIn(""), "Forgot password?"));
        page = somebody.submit(page, Map.of("username", address));
        assertThat(page).contains("If there is an account with this address");
        return page;
    }

    private static List<Duration> time(int times, Runnable step) {
        return IntStream.range(0, times)
                .mapToObj(time -> {
                    long start = System.nanoTime();
                    step.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .toList();
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static Map<String, String> passwords(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }

    private String firstLink(String page, String words) {
        int end = page.indexOf(words + "</a>");
        assertThat(end).as(page).isPositive();
        int start = page.lastIndexOf("href=\"", end) + "href=\"".length();
        String address = page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
        return address.startsWith("/") ? stack.keycloak().url() + address : address;
    }

    private static String withoutWhatVaries(String page, String address) {
        return page.replace(address, "ADDRESS")
                .replaceAll("(tab_id|client_data|session_code|execution)=[^&\"]*", "$1=")
                .replaceAll("checkAuthSession\\(\\s*\"[^\"]*\"", "checkAuthSession(");
    }

    private static String newAddress() {
        return "nia-" + UUID.randomUUID() + "@demo.pilotage.example";
    }

    private String link(String address, String subject) {
        return mail(address, subject).path("links").path(0).asString();
    }

    private JsonNode mail(String address, String subject) {
        return await().until(() -> mails(address, subject), mails -> !mails.isEmpty())
                .getFirst();
    }

    private List<JsonNode> mails(String address, String subject) {
        JsonNode all = new JsonMapper().readTree(visitor.open(stack.mail().url() + "/api/messages?to=" + address));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.path("subject").asString().equals(subject))
                .toList();
    }
}
