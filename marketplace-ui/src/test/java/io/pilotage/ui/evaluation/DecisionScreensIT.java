package io.pilotage.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.bidding.Answer;
import io.pilotage.marketplace.bidding.AwardDecision;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.CallForBids;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.bidding.ScoreSheet;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.ui.testing.ScreenTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class DecisionScreensIT extends SpringBrowserlessTest {

    private static final CallForBids CALL = new CallForBids(
            EngagementKind.FRACTIONAL,
            CurrencyUnit.GBP,
            true,
            false,
            null,
            List.of(new CallForBids.Criterion("C1", "Has changed a main supplier before", 60, true)),
            40);

    private final Comparison.Entry iris = bid("Iris Moor", 800);
    private final Comparison.Entry ewan = bid("Ewan Strand", 700);
    private final Comparison comparison = new Comparison(new EngagementId(Uuids.next()), CALL, List.of(iris, ewan));

    @Autowired
    private Price price;

    @Test
    void showsBidsSideBySideWithRatesEvidenceAndInterests() {
        String words = new ComparisonTable(comparison.engagement(), comparison)
                .getElement()
                .getTextRecursively();
        assertThat(words)
                .contains("Iris Moor", "Ewan Strand", "£800", "£700", "Changed two suppliers", "Nothing to declare")
                .contains("Has changed a main supplier before (weight 60 %, essential)");
    }

    @Test
    void sendsTheScoresOfEveryCriterionAtOnce() {
        List<ScoreSheet> kept = new ArrayList<>();
        ScoreForm form = new ScoreForm(CALL, iris, true, kept::add);
        points(form).setValue(4);
        button(form, "Keep my scores").click();
        assertThat(kept)
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.scores())
                        .singleElement()
                        .satisfies(score -> assertThat(score.points()).isEqualTo(4)));
    }

    @Test
    void asksForAWinnerAndShowsWhatTheMonthComesTo() {
        List<AwardDecision> decisions = new ArrayList<>();
        AwardDialog dialog = new AwardDialog(comparison, price, decisions::add);
        dialog.open();
        pressAward();
        assertThat(decisions).isEmpty();
        assertThat(points(dialog).isInvalid()).isTrue();

        winner(dialog).setValue(iris);
        assertThat(dialog.getElement().getTextRecursively()).contains("£1,920.00");
        reasons(dialog).forEach(reason -> reason.setValue("Because of the evidence given."));
        pressAward();
        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.winner()).isEqualTo(iris.id());
            assertThat(decision.reasons()).containsOnlyKeys(iris.id(), ewan.id());
        });
    }

    @Test
    void showsBesideEachBidderThatTheReasonIsMissing() {
        AwardDialog dialog = new AwardDialog(comparison, price, decision -> {
            throw new InvalidInput(
                    "reasons[" + ewan.id().value() + "]", "missing", "Please give Ewan Strand a reason.");
        });
        dialog.open();
        winner(dialog).setValue(iris);
        pressAward();
        assertThat(reasons(dialog))
                .filteredOn(TextArea::isInvalid)
                .singleElement()
                .satisfies(reason -> assertThat(reason.getLabel()).contains("Ewan Strand"));
    }

    private static Comparison.Entry bid(String bidder, int rate) {
        Offer offer = new Offer(
                List.of(new Answer("C1", "Changed two suppliers of a port in three years.")),
                Money.of(CurrencyUnit.GBP, rate),
                null,
                BigDecimal.TWO,
                LocalDate.of(2030, 3, 1),
                DeclarationOfInterests.nothing());
        return new Comparison.Entry(
                new BidId(Uuids.next()),
                new ExecutiveId(Uuids.next()),
                bidder,
                BidState.SUBMITTED,
                offer,
                null,
                null,
                null,
                null);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Integer> points(Component within) {
        return (RadioButtonGroup<Integer>) all(within, RadioButtonGroup.class).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Comparison.Entry> winner(Component within) {
        return (RadioButtonGroup<Comparison.Entry>)
                all(within, RadioButtonGroup.class).getFirst();
    }

    private static List<TextArea> reasons(Component within) {
        return all(within, TextArea.class);
    }

    private void pressAward() {
        test(find(Button.class).withText("Award").single()).click();
    }

    private static Button button(Component within, String text) {
        return all(within, Button.class).stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component> List<C> all(Component within, Class<C> type) {
        List<C> found = new ArrayList<>();
        collect(within, type, found);
        return found;
    }

    private static <C extends Component> void collect(Component within, Class<C> type, List<C> found) {
        within.getElement()
                .getChildren()
                .toList()
                .forEach(child -> child.getComponent().ifPresent(component -> {
                    if (type.isInstance(component)) {
                        found.add(type.cast(component));
                    }
                    collect(component, type, found);
                }));
    }
}
