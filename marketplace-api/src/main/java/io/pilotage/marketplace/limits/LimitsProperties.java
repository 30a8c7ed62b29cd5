package io.pilotage.marketplace.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often each thing that is limited may be done.
 *
 * @param factor multiplies every limit, for test systems; 1 in production
 * @param anonymousReads what an address reads without sign-in: pages and the public part of the API
 * @param searches searches and suggestions of a person, or of an address without sign-in
 * @param commands what a person changes, at both doors together
 * @param organisationCommands what is changed for one organisation, by people and programs together
 * @param secretLinks secret links and tokens that a person or an address tries
 * @param signIns requests on the way to and from Keycloak of an address, at each of which a session may begin that waits for a quarter of
 *     an hour; a sign-in takes two
 * @param signUps registrations that an address begins
 * @param foundings organisations and firms, together, that one person founds
 * @param invitations invitations that one organisation or firm mails
 * @param invitationsOfAPerson invitations that one person mails, for whichever organisations and firms
 * @param mailsToAnAddress mails to one address that nobody there has asked for
 * @param mailsToAnAddressFromAPerson those of them that one person causes, for whichever organisations and firms
 * @param submissions what one person puts in front of the moderators, who read all of it in the order in which it comes: listings, profiles,
 *     registry numbers and contested matches
 * @param questions questions that a person asks about engagements
 * @param paymentPages pages of Stripe that are made for a person, to pay on or to be paid; each costs calls to Stripe
 * @param imports files of executives that come from one source, that is, a firm or what admins call so
 */
@ConfigurationProperties("pilotage.limits")
public record LimitsProperties(
        @DefaultValue("1") int factor,
        @DefaultValue("600/1m") Allowance anonymousReads,
        @DefaultValue("240/1m") Allowance searches,
        @DefaultValue("300/1m") Allowance commands,
        @DefaultValue("1200/1m") Allowance organisationCommands,
        @DefaultValue("60/10m") Allowance secretLinks,
        @DefaultValue("120/10m") Allowance signIns,
        @DefaultValue("20/1h") Allowance signUps,
        @DefaultValue("5/1d") Allowance foundings,
        @DefaultValue("100/1d") Allowance invitations,
        @DefaultValue("100/1d") Allowance invitationsOfAPerson,
        @DefaultValue("10/1d") Allowance mailsToAnAddress,
        @DefaultValue("5/7d") Allowance mailsToAnAddressFromAPerson,
        @DefaultValue("30/1d") Allowance submissions,
        @DefaultValue("30/1h") Allowance questions,
        @DefaultValue("30/1h") Allowance paymentPages,
        @DefaultValue("30/1d") Allowance imports) {}
