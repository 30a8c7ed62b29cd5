package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organisation hires an executive, from registration to the payout, with everybody in a browser of their own. */
class MainJobIT {
    private static final String WINNERS_REASON = "The strongest evidence on strategy.";
    private static final String LOSERS_REASON = "Good on suppliers, with less evidence on strategy.";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningSystem system = RunningSystem.get();
    private final Look look = new Look();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anOrganisationHiresAnExecutive() {
        Visitor orla = CHROMIUM.visitor("orla");
        Visitor ewan = CHROMIUM.visitor("ewan");
        Visitor mona = CHROMIUM.visitor("mona");
        orla.carryPasskeys();
        ewan.carryPasskeys();
        String orlasMail = "orla-%s@demo.pilotage.example".formatted(run);
        String ewansMail = "ewan-%s@demo.pilotage.example".formatted(run);
        OrganisationPart organisation = new OrganisationPart(orla, look);
        ExecutivePart executive = new ExecutivePart(ewan, look);
        ModeratorPart moderator = new ModeratorPart(mona);
        String rhysMail = new Realm(system).newPerson("Rhys", "Calder");
        RivalPart rival = RivalPart.onboarded(system, rhysMail);
        rival.publishProfile();

        orla.register(new Visitor.Newcomer("Orla", "Winter", orlasMail, "Start hiring", "I want to hire"), look);
        ewan.register(new Visitor.Newcomer("Ewan", "Marlow", ewansMail, "Offer your days", "I am an executive"), look);
        mona.signIn("mona@demo.pilotage.example");

        executive.confirmRole();
        String headline = "Fractional CIO for housing charities " + run;
        executive.writeProfile(headline);
        moderator.open(headline);
        look.at(mona, "job-05-profile-case");
        moderator.approve(headline);

        String title = "Part-time CIO for finance and housing " + run;
        organisation.found("Harbourside Trust " + run);
        organisation.post(title);
        moderator.open(title);
        moderator.approve(title);
        organisation.seeThatItIsPublished();
        executive.find(title, run);
        executive.bid();
        String engagement = orla.page().url().replaceFirst(".*/", "");
        rival.bid(engagement);
        organisation.findBidsSealed();
        executive.lookBack();
        executive.setUpPayouts("Ewan", "Marlow");
        organisation.awaitTheClosing();
        organisation.score("Ewan Marlow", "5");
        organisation.score("Rhys Calder", "3");
        organisation.award("Ewan Marlow", WINNERS_REASON, "Rhys Calder", LOSERS_REASON);
        executive.readTheResult(title, "You won", WINNERS_REASON);
        Visitor rhys = CHROMIUM.visitor("rhys");
        rhys.signIn(rhysMail);
        new ExecutivePart(rhys, look).readTheResult(title, "Not successful this time", LOSERS_REASON);

        ContractPart contract = new ContractPart(orla, ewan, look);
        contract.accept(title);
        contract.pay(orlasMail);
        contract.work();
        assertThat(look.barriers()).isEmpty();
    }
}
