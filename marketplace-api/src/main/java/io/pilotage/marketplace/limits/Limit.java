package io.pilotage.marketplace.limits;

import java.util.function.Function;

/** What is limited; how much of it there may be is configured. */
public enum Limit {
    ANONYMOUS_READS("requests", LimitsProperties::anonymousReads),
    SEARCHES("searches", LimitsProperties::searches),
    COMMANDS("changes", LimitsProperties::commands),
    ORGANISATION_COMMANDS("changes for this organisation", LimitsProperties::organisationCommands),
    SECRET_LINKS("tries of secret links", LimitsProperties::secretLinks),
    SIGN_INS("sign-ins", LimitsProperties::signIns),
    SIGN_UPS("registrations", LimitsProperties::signUps),
    FOUNDINGS("new organisations and firms", LimitsProperties::foundings),
    INVITATIONS("invitations", LimitsProperties::invitations),
    INVITATIONS_OF_A_PERSON("invitations from you", LimitsProperties::invitationsOfAPerson),
    MAILS_TO_AN_ADDRESS("mails to this address", LimitsProperties::mailsToAnAddress),
    MAILS_TO_AN_ADDRESS_FROM_A_PERSON("mails from you to this address", LimitsProperties::mailsToAnAddressFromAPerson),
    SUBMISSIONS("things for our moderators to read", LimitsProperties::submissions),
    QUESTIONS("questions", LimitsProperties::questions),
    PAYMENT_PAGES("pages of our payment provider", LimitsProperties::paymentPages),
    IMPORTS("imports from this source", LimitsProperties::imports);

    private final String words;
    private final Function<LimitsProperties, Allowance> allowance;

    Limit(String words, Function<LimitsProperties, Allowance> allowance) {
        this.words = words;
        this.allowance = allowance;
    }

    /** What it is, in the plural, within a sentence. */
    String words() {
        return words;
    }

    Allowance allowance(LimitsProperties limits) {
        return allowance.apply(limits);
    }
}
