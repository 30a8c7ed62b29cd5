package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.CLOSES_AT;
import static io.pilotage.marketplace.engagement.BriefFixtures.MINIMUM;
import static io.pilotage.marketplace.engagement.BriefFixtures.NOW;
import static io.pilotage.marketplace.engagement.BriefFixtures.advisoryBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.permanentBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.pounds;
import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.Sector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefChecksTests {

    @Test
    void acceptsACompleteBriefOfEachKind() {
        assertThat(problems(sealedBrief(NOW).build())).isEmpty();
        assertThat(problems(rollingBrief(NOW).build())).isEmpty();
        assertThat(problems(advisoryBrief(NOW).build())).isEmpty();
        assertThat(problems(permanentBrief(NOW).build())).isEmpty();
        assertThat(problems(sealedBrief(NOW)
                        .kind(EngagementKind.INTERIM)
                        .daysPerMonth(new BigDecimal("20"))
                        .lengthMonths(6)
                        .build()))
                .isEmpty();
    }

    @Test
    void anEmptyDraftNamesEveryFieldThatASubmissionNeeds() {
        Brief empty = Brief.of(EngagementKind.FRACTIONAL).build();

        assertThat(BriefChecks.draft(empty).errors()).isEmpty();
        assertThat(problems(empty))
                .contains(
                        "title missing",
                        "summary missing",
                        "role missing",
                        "region missing",
                        "onSitePercent missing",
                        "needs missing",
                        "outcomes missing",
                        "daysPerMonth missing",
                        "budget.min missing",
                        "budget.max missing",
                        "criteria missing",
                        "criteria weights-not-100",
                        "priceWeight missing",
                        "biddingMode missing",
                        "startsOn missing");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void refusesASubmissionThatBreaksOneRule(String problem, UnaryOperator<BriefBuilder> flaw) {
        assertThat(problems(flaw.apply(sealedBrief(NOW)).build())).containsExactly(problem);
    }

    static Stream<Arguments> refusesASubmissionThatBreaksOneRule() {
        return Stream.of(
                broken("title too-short", b -> b.title("CIO")),
                broken("title too-long", b -> b.title("x".repeat(121))),
                broken("title not-one-line", b -> b.title("Finance system\r\nBcc: everybody")),
                broken("title missing", b -> b.title("   ")),
                broken("summary too-short", b -> b.summary("Help us.")),
                broken("summary too-long", b -> b.summary("x".repeat(6001))),
                broken("needs missing", b -> b.needs(Set.of())),
                broken("outcomes[1] missing", b -> b.outcomes(List.of("A new system", " "))),
                broken("outcomes[0] too-long", b -> b.outcomes(List.of("x".repeat(301)))),
                broken("outOfScope too-many", b -> b.outOfScope(Collections.nCopies(11, "Printers"))),
                broken("place missing", b -> b.place(null)),
                broken("onSitePercent out-of-range", b -> b.onSitePercent(101)),
                broken("daysPerMonth out-of-range", b -> b.daysPerMonth(new BigDecimal("16"))),
                broken("daysPerMonth not-half-days", b -> b.daysPerMonth(new BigDecimal("2.3"))),
                broken("lengthMonths out-of-range", b -> b.lengthMonths(61)),
                broken("searchFeePercent not-for-this-kind", b -> b.searchFeePercent(new BigDecimal("30"))),
                broken("budget.min out-of-range", b -> b.budget(Budget.between(pounds(99), pounds(700)))),
                broken("budget.max out-of-range", b -> b.budget(Budget.between(pounds(700), pounds(5001)))),
                broken("budget.max below-minimum", b -> b.budget(Budget.between(pounds(900), pounds(700)))),
                broken(
                        "budget.max other-currency",
                        b -> b.budget(Budget.between(pounds(700), Money.of(CurrencyUnit.EUR, 900)))),
                broken("criteria too-many", b -> b.criteria(criteria(13, 5)).priceWeight(35)),
                broken("criteria weights-not-100", b -> b.priceWeight(29)),
                broken("criteria[0].text too-short", b -> b.criteria(List.of(criterion("Good", 70)))),
                broken(
                        "criteria[0].weight missing",
                        b -> b.criteria(List.of(criterion("Knows housing associations", null)))
                                .priceWeight(100)),
                broken(
                        "criteria[1].weight counts-for-nothing",
                        b -> b.criteria(List.of(
                                criterion("Knows housing associations", 70), criterion("Knows the county", 0)))),
                broken("biddingMode missing", b -> b.biddingMode(null)),
                broken("closesAt missing", b -> b.closesAt(null).questionsUntil(null)),
                broken("closesAt in-the-past", b -> b.closesAt(NOW).questionsUntil(null)),
                broken("closesAt too-soon", b -> b.closesAt(NOW.plus(MINIMUM).minusMillis(1))),
                broken(
                        "closesAt too-late",
                        b -> b.closesAt(NOW.plus(Duration.ofDays(181)))
                                .decisionOn(LocalDate.of(2026, 9, 1))
                                .startsOn(LocalDate.of(2026, 9, 1))),
                broken("questionsUntil in-the-past", b -> b.questionsUntil(NOW)),
                broken("questionsUntil after-closing", b -> b.questionsUntil(CLOSES_AT)),
                broken("decisionOn missing", b -> b.decisionOn(null)),
                broken("decisionOn in-the-past", b -> b.decisionOn(LocalDate.of(2026, 3, 1))),
                broken("decisionOn before-closing", b -> b.decisionOn(LocalDate.of(2026, 3, 21))),
                broken("startsOn missing", b -> b.startsOn(null)),
                broken("startsOn in-the-past", b -> b.startsOn(LocalDate.of(2026, 3, 1))),
                broken("startsOn before-decision", b -> b.startsOn(LocalDate.of(2026, 3, 31))),
                broken("startsOn too-late", b -> b.startsOn(LocalDate.of(2028, 3, 3))));
    }

    @Test
    void publicBodiesMustSealTheirBids() {
        Brief rolling = rollingBrief(NOW).build();

        assertThat(problems(rolling, Sector.PUBLIC)).containsExactly("biddingMode sealed-required");
        assertThat(problems(sealedBrief(NOW).build(), Sector.PUBLIC)).isEmpty();
    }

    @Test
    void permanentHiresStateASearchFeeInsteadOfDaysAndLength() {
        assertThat(problems(permanentBrief(NOW)
                        .searchFeePercent(new BigDecimal("36"))
                        .build()))
                .containsExactly("searchFeePercent out-of-range");
        assertThat(problems(permanentBrief(NOW)
                        .daysPerMonth(BigDecimal.ONE)
                        .lengthMonths(3)
                        .build()))
                .containsExactly("daysPerMonth not-for-this-kind", "lengthMonths not-for-this-kind");
    }

    @Test
    void interimCoverNeedsALength() {
        assertThat(problems(sealedBrief(NOW)
                        .kind(EngagementKind.INTERIM)
                        .daysPerMonth(new BigDecimal("20"))
                        .lengthMonths(null)
                        .build()))
                .containsExactly("lengthMonths missing");
    }

    @Test
    void countsDaysInLondonAlsoInSummer() {
        Instant now = Instant.parse("2026-06-30T23:30:00Z"); // 1 July, 00:30 in London
        Brief startsTheDayBefore =
                rollingBrief(now).startsOn(LocalDate.of(2026, 6, 30)).build();

        assertThat(rules(BriefChecks.submission(startsTheDayBefore, Sector.PRIVATE, now, MINIMUM)
                        .errors()))
                .containsExactly("startsOn in-the-past");
    }

    @Test
    void saysTheMinimumPeriodInWords() {
        Brief tooSoon = sealedBrief(NOW)
                .closesAt(NOW.plusSeconds(5))
                .questionsUntil(null)
                .build();

        assertThat(BriefChecks.submission(tooSoon, Sector.THIRD, NOW, Duration.ofSeconds(10))
                        .errors())
                .singleElement()
                .extracting(FieldError::message)
                .isEqualTo("Bidding must stay open for at least 10 seconds after publication.");
    }

    @Test
    void aDraftRefusesWhatMakesNoSenseAtAll() {
        Brief senseless = Brief.of(EngagementKind.FRACTIONAL)
                .daysPerMonth(new BigDecimal("-1"))
                .budget(Budget.between(pounds(-5), pounds(700)))
                .criteria(List.of(new Criterion("C1", null, 101, false), new Criterion("C1", null, -1, false)))
                .build();

        assertThat(rules(BriefChecks.draft(senseless).errors()))
                .containsExactly(
                        "daysPerMonth out-of-range",
                        "budget.min negative",
                        "criteria[0].weight out-of-range",
                        "criteria[1].code duplicate",
                        "criteria[1].weight out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-20000", "1e1000000", "0.000000000000000000001"})
    void aDraftRefusesDecimalsThatNobodyWrites(String number) {
        Brief endless = Brief.of(EngagementKind.FRACTIONAL)
                .daysPerMonth(new BigDecimal(number))
                .searchFeePercent(new BigDecimal(number))
                .build();

        assertThat(rules(BriefChecks.draft(endless).errors()))
                .containsExactly("daysPerMonth out-of-range", "searchFeePercent out-of-range");
    }

    @Test
    void criteriaWithoutACodeGetTheFirstFreeOne() {
        Brief brief = Brief.of(EngagementKind.FRACTIONAL)
                .criteria(List.of(criterion("a", 1), new Criterion("C1", "b", 1, false), criterion("c", 1)))
                .build()
                .named();

        assertThat(brief.criteria()).extracting(Criterion::code).containsExactly("C2", "C1", "C3");
    }

    private static Criterion criterion(String text, Integer weight) {
        return new Criterion(null, text, weight, false);
    }

    private static List<Criterion> criteria(int number, int weight) {
        return Collections.nCopies(number, criterion("Knows housing associations", weight));
    }

    private static Arguments broken(String problem, UnaryOperator<BriefBuilder> flaw) {
        return Arguments.of(problem, flaw);
    }

    private static List<String> problems(Brief brief) {
        return problems(brief, Sector.THIRD);
    }

    private static List<String> problems(Brief brief, Sector sector) {
        return rules(BriefChecks.submission(brief, sector, NOW, MINIMUM).errors());
    }

    private static List<String> rules(List<FieldError> errors) {
        return errors.stream().map(e -> e.field() + " " + e.rule()).toList();
    }
}
