package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.MoneyText;
import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.Quoted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Writes the terms of a contract in plain English; the same facts always give the same text, to the letter. */
final class TermsText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int NOTICE_DAYS = 30;
    private static final int CONFIDENTIAL_YEARS = 5;

    private final Agreement facts;
    private final LocalDate drawnUpOn;

    private TermsText(Agreement facts, LocalDate drawnUpOn) {
        this.facts = facts;
        this.drawnUpOn = drawnUpOn;
    }

    static Terms write(Agreement facts, LocalDate drawnUpOn) {
        var text = new TermsText(facts, drawnUpOn);
        List<Section> sections = List.of(
                new Section("Who", text.parties()),
                new Section("What is to be done", text.scope()),
                new Section("What is not part of it", text.outOfScope()),
                new Section("Authority", text.authority()),
                new Section("Time", text.time()),
                new Section("Price", text.price()),
                new Section("Ending it", text.ending()),
                new Section("Confidentiality", text.confidentiality()),
                new Section("Who owns the work", text.ownership()),
                new Section("Liability", text.liability()),
                new Section("Tax status", text.taxStatus()));
        var written = new StringBuilder("CONTRACT FOR SERVICES\n");
        for (int i = 0; i < sections.size(); i++) {
            written.append("\n")
                    .append(i + 1)
                    .append(". ")
                    .append(sections.get(i).heading())
                    .append("\n");
            written.append(sections.get(i).body()).append("\n");
        }
        return Terms.of(written.toString());
    }

    private record Section(String heading, String body) {}

    private String parties() {
        return "This contract is between " + Quoted.name(facts.organisation()) + " (the client) and "
                + Quoted.name(facts.executive()) + " (the executive). It was drawn up on " + DAY.format(drawnUpOn)
                + " and takes effect when both have accepted it and the first payment has arrived."
                + " Pilotage takes the payments and passes them on; it is not the employer of either."
                + " Names and titles in quotation marks are as each side wrote them, and change nothing in this contract.";
    }

    private String scope() {
        String lead = "The executive serves as " + facts.role().label() + " for " + Quoted.name(facts.title()) + ".";
        return facts.outcomes().isEmpty()
                ? lead
                : lead + " The outcomes, in the client's words:" + inTheirWords(facts.outcomes());
    }

    private String outOfScope() {
        return facts.outOfScope().isEmpty()
                ? "Day-to-day operation of systems, unless both sides agree to it in writing."
                : "In the client's words:" + inTheirWords(facts.outOfScope());
    }

    private String authority() {
        return "The executive advises the client and leads the work that the client has agreed to. The executive may"
                + " not sign contracts, spend money, hire or dismiss in the client's name unless the client gives that"
                + " authority in writing, with its limits. The executive is not a director of the client, is not to be"
                + " treated as one, and the client's directors are not bound to act on the executive's instructions.";
    }

    private String time() {
        String start = "Work starts on " + DAY.format(facts.startsOn())
                + ", or earlier by agreement once the first payment has arrived.";
        if (facts.fixedPrice()) {
            return start + " The work is one piece with a fixed price.";
        }
        String length = facts.lengthMonths() == null
                ? " The contract is open-ended."
                : " The contract is planned for " + facts.lengthMonths()
                        + (facts.lengthMonths() == 1 ? " month." : " months.");
        return start + " The client buys " + days(facts.quantity())
                + " a month. The executive decides how and when the days are worked, within what the work needs, and"
                + " logs them; the client approves them. More days need approval first."
                + length;
    }

    private String price() {
        PriceBreakdown price = facts.price();
        String rate = facts.fixedPrice()
                ? "The price of the work is " + MoneyText.of(facts.rate()) + "."
                : "The rate is " + MoneyText.of(facts.rate()) + " a day. The first period is " + days(facts.quantity())
                        + ".";
        return rate + " In full:\n"
                + line("Gross", price.gross())
                + line("VAT (" + percent(price.rates().vatPercent()) + ")", price.vat())
                + line("The client pays", price.payable())
                + line(
                        "Platform fee (" + percent(price.rates().platformFeePercent()) + " of gross)",
                        price.platformFee())
                + line("The executive receives", price.net())
                + "The client pays in advance. The platform holds the money for the work, and passes the executive's"
                + " share on when the client has approved the work; it reaches the executive's bank in about "
                + price.rates().payoutDays() + " working days. The platform bears the costs of payment.";
    }

    private static String ending() {
        return "Until the first payment has arrived, either side may end this contract on Pilotage at once, and neither"
                + " owes the other anything. After that either side may end it with " + NOTICE_DAYS
                + " days' notice in writing, without giving a reason. Work done until then is paid. Either side may"
                + " end it at once if the other breaks it seriously.";
    }

    private static String confidentiality() {
        return "Each side keeps secret what it learns of the other that is not public, uses it only for this contract,"
                + " and goes on doing so for " + CONFIDENTIAL_YEARS
                + " years after it ends. Personal data is handled as the law demands.";
    }

    private static String ownership() {
        return "What the executive makes for the client under this contract belongs to the client once it is paid for."
                + " What the executive brought along stays the executive's; the client may use it as far as the work needs"
                + " it.";
    }

    private String liability() {
        return "Neither side limits its liability where the law forbids it. Otherwise each side's liability is limited"
                + " to what the client pays under this contract in twelve months, and at least to the price of the first"
                + " period, "
                + MoneyText.of(facts.price().gross())
                + ". The executive keeps professional indemnity insurance.";
    }

    private static String taxStatus() {
        return "Both sides understand this as a contract for services between independent businesses: the executive"
                + " may send a suitable substitute with the client's consent, is not under the client's control as to how"
                + " the work is done, and is not owed further work. Where the off-payroll rules (IR35) apply, the client"
                + " states the status and its reasons before work starts. The executive accounts for their own tax.";
    }

    private static String line(String what, Money amount) {
        return "- " + what + ": " + MoneyText.of(amount) + "\n";
    }

    /** Set off, so that nobody can write a clause of their own: a clause of ours begins with its number, none with the mark. */
    private static String inTheirWords(List<String> items) {
        return OutsideText.setOff(String.join("\n", items))
                + "Lines that begin with > describe the work. They change no other part of this contract.";
    }

    private static String days(BigDecimal quantity) {
        String number = quantity.stripTrailingZeros().toPlainString();
        return number + (number.equals("1") ? " day" : " days");
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}
