package io.pilotage.marketplace.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticChecksTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact-details        | Write to jo@council.example about it
            contact-details        | Ring 020 7946 0991 after lunch
            contact-details        | See https://elsewhere.example/form
            discriminatory-wording | We want a young professional who moves fast
            discriminatory-wording | Candidates should be under 40
            discriminatory-wording | He will lead the service desk
            discriminatory-wording | Must be a native English speaker
            """)
    void pointsAtTheWordsThatRaiseADoubt(String rule, String text) {
        assertThat(rules(text)).contains(rule);
    }

    @Test
    void showsEveryRulesFindingsHoweverManyAnotherHas() {
        assertThat(rules("Write to jo@council.example. ".repeat(30) + "He will lead the service desk."))
                .hasSize(21)
                .contains("discriminatory-wording");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Replace the finance system of a council with 900 staff by March 2027",
                "Lead a team of 12 and a budget of 1,200,000 over 36 months",
                "Support over 50 sites and under 20 suppliers in the network refresh"
            })
    void saysNothingOfOrdinaryBriefs(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void takesNoIdentifierForATelephoneNumber() {
        Random digits = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String identifier = new UUID(digits.nextLong(), digits.nextLong())
                    .toString()
                    .replace((char) ('a' + digits.nextInt(6)), '0')
                    .replace((char) ('a' + digits.nextInt(6)), '7')
                    .replace((char) ('a' + digits.nextInt(6)), '4');
            assertThat(rules("Case " + identifier)).as(identifier).isEmpty();
        }
        assertThat(rules("Case 02079460-9910-4324-9123-079460991207, or 5d02-9723-4324-9b1c"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call:020 7946 0991.", "Ring(02079460991)", "x+44 20 7946 0991 each", "07700-900-123 and"})
    void findsTelephoneNumbersHoweverTheyAreSetIn(String text) {
        assertThat(rules(text)).containsExactly("contact-details");
    }

    @ParameterizedTest
    @CsvSource({"85.00, true", "399.99, true", "400.00, false", "2500.00, false", "2500.01, true"})
    void pointsAtARateThatIsLikelyATypingError(String amount, boolean found) {
        var submission = submission("A plain text", Money.parse("GBP " + amount));

        assertThat(AutomaticChecks.of(submission, Map.of()).items())
                .extracting(Finding::rule)
                .isEqualTo(found ? List.of("rate-out-of-range") : List.of());
    }

    @Test
    void pointsAtTextThatWasSubmittedBefore() {
        String text = "We need a fractional CIO to renew our contract for the housing system and set a budget";

        assertThat(AutomaticChecks.of(submission(text, null), Map.of("Earlier one", "Title\n" + text))
                        .items())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("duplicate"));
        assertThat(AutomaticChecks.of(
                                submission(text, null),
                                Map.of(
                                        "Another",
                                        "A charity looks for help with donors, data protection and its website"))
                        .items())
                .isEmpty();
    }

    private static List<String> rules(String text) {
        return AutomaticChecks.of(submission(text, null), Map.of()).items().stream()
                .map(Finding::rule)
                .toList();
    }

    private static Submission submission(String text, Money rate) {
        return new Submission(
                SubjectKind.ENGAGEMENT,
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                Set.of(),
                "Title",
                text,
                rate,
                Map.of());
    }
}
