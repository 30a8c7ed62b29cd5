package io.pilotage.marketplace.moderation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads a submission as a moderator's assistant would: points at words and figures, decides nothing. */
final class AutomaticChecks {

    /** UK day rates of technology leaders are about 650 to 1,500; outside this wider range a typing error is likely. */
    private static final BigDecimal LOW = new BigDecimal("400");

    private static final BigDecimal HIGH = new BigDecimal("2500");

    /** Findings of one rule; more of the same tell a moderator nothing, and must not hide what other rules find. */
    private static final int MOST_OF_A_RULE = 20;

    /** Digits within an identifier (5d02-9723-4324-9b1c) are no telephone number: no hexadecimal digit stands before or after one. */
    private static final List<Rule> CONTACT_DETAILS = List.of(
            new Rule(
                    "contact-details",
                    "[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.]+",
                    "An e-mail address: people should meet here first."),
            new Rule(
                    "contact-details",
                    "(?<![\\da-f])(?<![\\da-f]{4}-)(?:\\+44\\s?|0)(?:\\d[\\s-]?){9,10}(?![\\da-f])",
                    "A telephone number."),
            new Rule("contact-details", "(?:https?://|www\\.)\\S+", "A link, which may lead away from the platform."));

    /** Ways round the platform, which is paid by the fee. */
    private static final List<Rule> FEE_AVOIDANCE = List.of(
            new Rule(
                    "fee-avoidance",
                    "\\b(?:skip|avoid|save|bypass|without|dodge)(?:ing)? (?:(?:the|any|all|this) )?(?:(?:platform|pilotage|marketplace|site)(?:['’]s)? )?(?:fees?|commission)\\b",
                    "Talk of going round the fee, which pays for the platform."),
            new Rule(
                    "fee-avoidance",
                    "\\b(?:off|outside|around) (?:(?:of|the|this) ){0,2}(?:platform|pilotage|marketplace)\\b",
                    "Talk of working outside the platform, where neither side is protected."),
            new Rule(
                    "contact-details",
                    "\\b(?:whatsapp|telegram|(?:mail|e-mail|email|call|phone|text|ring|contact|message|pay|invoice) (?:me|us) (?:directly|privately|on|at))\\b",
                    "People should meet here first."));

    /** Written so that a program does not find it, but people do. */
    private static final Rule HIDDEN_ADDRESS = new Rule(
            "contact-details",
            "\\b[\\w.+-]{1,64} ?[(\\[]? ?at ?[)\\]]? ?[\\w-]{1,63} ?[(\\[]? ?\\bdot\\b ?[)\\]]? ?\\w{2,24}\\b",
            "An e-mail address: people should meet here first.");

    /** After the protected characteristics of the Equality Act 2010, section 4. */
    private static final List<Rule> DISCRIMINATORY = List.of(
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:young|youthful|mature) (?:person|man|woman|professional|team|leader)s?\\b",
                    "Words about age."),
            new Rule(
                    "discriminatory-wording",
                    "\\byoung,? (?:and )?(?:energetic|dynamic|hungry|ambitious|vibrant)\\b",
                    "Words about age."),
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:(?:under|over) \\d{2}(?:s\\b| years (?:old|of age)\\b|(?=[.,;!?)]|$))|aged? \\d{2}\\b)",
                    "A limit of age."),
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:recent graduate|digital native)s?\\b",
                    "Words that stand for an age."),
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:salesman|chairman|he will|she will|his team|manpower|gentlem[ae]n)\\b",
                    "Words that suppose a sex."),
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:native (?:english )?speaker|british nationals? only|english born)\\b",
                    "Words about origin; ask for the level of language instead."),
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:able-bodied|physically fit|no disabilities)\\b",
                    "Words about disability."),
            new Rule(
                    "discriminatory-wording",
                    "\\b(?:christian|muslim|jewish|hindu)s? (?:only|preferred)\\b",
                    "Words about religion."));

    private record Rule(String name, Pattern pattern, String explanation) {
        Rule(String name, String regex, String explanation) {
            this(name, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE), explanation);
        }
    }

    private AutomaticChecks() {}

    /** @param similar titles of things that other open or published submissions share most words with, by their text */
    static Findings of(Submission submission, Map<String, String> similar) {
        List<Finding> findings = new ArrayList<>(
                of(submission.title(), submission.text(), submission.rate()).items());
        String text = submission.title() + "\n" + submission.text();
        similar.forEach((title, other) -> {
            double likeness = Likeness.of(text, other);
            if (likeness >= 0.7) {
                findings.add(new Finding(
                        "duplicate",
                        title,
                        "Shares %d %% of its word sequences with this other submission."
                                .formatted(Math.round(likeness * 100))));
            }
        });
        return new Findings(findings);
    }

    /** What the text says by itself, without a look at other texts. */
    static Findings of(String title, String body, @Nullable Money rate) {
        List<Finding> findings = new ArrayList<>();
        String text = title + "\n" + body;
        CONTACT_DETAILS.forEach(rule -> find(rule, text, findings));
        FEE_AVOIDANCE.forEach(rule -> find(rule, text, findings));
        DISCRIMINATORY.forEach(rule -> find(rule, text, findings));
        rate(rate, findings);
        return new Findings(findings);
    }

    /** What a text says by itself that everybody would read at once. */
    static Findings ofPublic(String text) {
        List<Finding> findings = new ArrayList<>();
        CONTACT_DETAILS.forEach(rule -> find(rule, text, findings));
        find(HIDDEN_ADDRESS, text, findings);
        FEE_AVOIDANCE.forEach(rule -> find(rule, text, findings));
        DISCRIMINATORY.forEach(rule -> find(rule, text, findings));
        return new Findings(findings);
    }

    private static void find(Rule rule, String text, List<Finding> findings) {
        Matcher matcher = rule.pattern().matcher(text);
        for (int found = 0; found < MOST_OF_A_RULE && matcher.find(); found++) {
            findings.add(new Finding(rule.name(), matcher.group().strip(), rule.explanation()));
        }
    }

    private static void rate(@Nullable Money rate, List<Finding> findings) {
        if (rate != null
                && (rate.getAmount().compareTo(LOW) < 0 || rate.getAmount().compareTo(HIGH) > 0)) {
            findings.add(new Finding(
                    "rate-out-of-range",
                    rate.toString(),
                    "Day rates are usually between " + LOW + " and " + HIGH + "."));
        }
    }
}
