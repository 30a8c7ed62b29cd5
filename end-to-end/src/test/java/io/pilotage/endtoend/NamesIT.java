package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two charities are called alike: the second one's number is looked up before it may be called so. */
class NamesIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningSystem system = RunningSystem.get();
    private final Realm realm = new Realm(system);
    private final Look look = new Look();

    @Test
    void tellsTwoCharitiesApartByANumberThatAModeratorHasLookedUp() {
        CharityPart first = CharityPart.onboarded(system, realm.newPerson("Nora", "First"));
        String name = first.api()
                .get("/organisations/" + first.organisation())
                .expect(200)
                .path("name")
                .asString();
        Visitor nell = CHROMIUM.visitor("nell");
        nell.signIn(realm.newPerson("Nell", "Second"));
        nell.check("Hire technology leadership");
        new OrganisationPart(nell, look).describe(name);
        nell.button("Set up the organisation").click();
        assertThat(nell.main()).containsText("ask us to look it up");

        nell.fill(
                "Company or charity number, if there is one",
                "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
        nell.button("Ask us to look the number up").click();
        assertThat(nell.main()).containsText("A moderator will look the number up.");
        look.at(nell, "names-01-asked");

        Visitor mona = CHROMIUM.visitor("mona");
        mona.signIn("mona@demo.pilotage.example");
        ModeratorPart moderator = new ModeratorPart(mona);
        moderator.open(name);
        assertThat(mona.main()).containsText("Called alike 1");
        look.at(mona, "names-02-case");
        moderator.approve(name);

        nell.button("Set up the organisation").click();
        nell.page().waitForURL("**/home");
        assertThat(look.barriers()).isEmpty();
    }
}
