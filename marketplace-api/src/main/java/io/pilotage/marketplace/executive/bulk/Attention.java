package io.pilotage.marketplace.executive.bulk;

/** Why a row of an import needs somebody's hand. */
public enum Attention {
    /** It breaks a rule and did nothing. */
    REFUSED,
    /** It is a draft, but cannot be published before it says more. */
    INCOMPLETE
}
