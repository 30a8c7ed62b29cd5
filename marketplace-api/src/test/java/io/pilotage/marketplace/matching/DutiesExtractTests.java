package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutiesExtractTests {

    /** Made up, in the manner of a job pack that is pasted whole. */
    private static final String PACK = """
            ## About us
            Saltmarsh Homes is a housing charity on the east coast. We look after 3,100 homes and employ 140 people.
            Our values are kindness, candour and thrift.

            ## The role
            You will lead the move from our tenancy system to a hosted one, and settle the contract with its supplier.
            You will report to the board each quarter on risk and cost. We offer 27 days' annual leave and a generous
            pension.

            **What you will do**
            - Write a three-year plan for systems and data
            - Manage a budget of £2m; review every supplier contract
            * Put basic security in order before the next audit

            Salary: £82,000 to £90,000 per annum
            Location: Lowestoft, two days a week

            ## Person specification
            Experience of replacing a housing management system is essential.
            Please visit https://saltmarsh.example for our annual report.

            ## How to apply
            Send your CV and a covering letter by 3 May. Interviews will be held in June.
            You will need to lead the panel through your plan.

            ## Equal opportunities
            We welcome applications from everyone, whatever their background.
            """;

    @Example
    void keepsTheDutiesOfAPackAndNothingElse() {
        assertThat(DutiesExtract.of(PACK))
                .containsExactly(
                        "You will lead the move from our tenancy system to a hosted one, and settle the contract with its supplier.",
                        "You will report to the board each quarter on risk and cost.",
                        "Write a three-year plan for systems and data",
                        "Manage a budget of £2m; review every supplier contract",
                        "Put basic security in order before the next audit",
                        "Experience of replacing a housing management system is essential.");
    }

    @Example
    void keepsAShortSummaryAsItIs() {
        String summary =
                "Our tenancy system is out of contract next spring, and nobody on the board can judge the offers.";

        assertThat(DutiesExtract.of(summary)).containsExactly(summary);
    }

    @Example
    void joinsLinesThatWereWrapped() {
        assertThat(DutiesExtract.of(
                        "You will choose the supplier of the\nnew finance system. You will also\ntrain two managers."))
                .containsExactly(
                        "You will choose the supplier of the new finance system.", "You will also train two managers.");
    }

    @Example
    void readsHeadingsWithoutMarks() {
        assertThat(DutiesExtract.of("""
                Job purpose
                To bring order into the records of four clinics.

                What we offer
                A bicycle and a window.

                Key responsibilities
                Agree one way of working with the clinics."""))
                .containsExactly(
                        "To bring order into the records of four clinics.",
                        "Agree one way of working with the clinics.");
    }

    @Example
    void keepsWhatStandsBehindALabelAboutTheWork() {
        assertThat(DutiesExtract.of("Scope: replace the payroll system before April.\nHours: 15 a week"))
                .containsExactly("replace the payroll system before April.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are a leading provider of lift maintenance in the north.",
                "The trust was founded in 1987 by two teachers.",
                "The pay is £650 - £800 a day, depending on experience.",
                "We pay into your pension from the first day.",
                "To apply, fill in the form.",
                "The closing date is 4 July.",
                "Please send your CV to the clerk.",
                "We are an equal opportunities employer.",
                "Reasonable adjustments are made wherever they are needed.",
                "Write to the clerk at clerk@harbour.example.",
            })
    void dropsWhatIsNotAboutTheWork(String sentence) {
        assertThat(DutiesExtract.of(sentence)).isEmpty();
        assertThat(DutiesExtract.of("You will set the IT strategy. " + sentence))
                .containsExactly("You will set the IT strategy.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are out of contract next spring.",
                "You will answer for a budget of £2m.",
                "Apply data standards across five services.",
                "See that the benefits of the new system are realised.",
                "Lead work on digital inclusion for tenants.",
                "Manage the pay and records system.",
            })
    void keepsWhatOnlyLooksLikeAnAside(String sentence) {
        assertThat(DutiesExtract.of(sentence)).containsExactly(sentence);
    }

    @Example
    void endsWithNothingWhenThereIsNoDuty() {
        assertThat(DutiesExtract.of("## Benefits\nA bicycle.\n\n## How to apply\nWrite to us."))
                .isEmpty();
        assertThat(DutiesExtract.of(" \n\n ")).isEmpty();
    }

    @Property
    void neverFailsAndNeverRepeatsASentence(@ForAll String text) {
        List<String> sentences = DutiesExtract.of(text);

        assertThat(sentences).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(60);
    }
}
