package io.pilotage.marketplace.bidding;

/** Whether somebody may bid for an engagement, and if not, for which named reason. */
public sealed interface Eligibility {

    /** Nothing stands in the way. */
    record MayBid() implements Eligibility {}

    /** Something stands in the way; {@code sentence} says what, and what could be done about it. */
    record MayNotBid(Reason reason, String sentence) implements Eligibility {
        MayNotBid(Reason reason) {
            this(reason, reason.sentence);
        }
    }

    /** Why somebody may not bid. */
    enum Reason {
        NOT_OPEN("This engagement does not take bids: it is not published, or it has ended."),
        ORGANISATION_SUSPENDED(
                "The organisation that hires is suspended. Until that is lifted no bid is taken or changed; yours can be taken back."),
        SUSPENDED(
                "You are suspended; your home page says why. Bids that are in stay and can be taken back, but they cannot be changed,"
                        + " and cannot win until that is lifted."),
        FIRM_SUSPENDED(
                "The firm that places you is suspended. Bids that are in stay and can be taken back, but they cannot be changed, and"
                        + " cannot win until that is lifted, or you leave its roster."),
        CLOSED("The closing time has passed. No bid is taken or changed any more."),
        PERMANENT_HIRE(
                "A permanent post is a hire on the organisation's payroll. Nobody bids or applies for it on Pilotage; executives"
                        + " with a published profile may ask questions, and everybody reads the answers."),
        PROFILE_NOT_PUBLISHED(
                "Only executives with a published profile may bid. Submit your profile and wait for its approval."),
        OWN_ORGANISATION("You are a member of the organisation that hires, so you would decide about your own bid."),
        READ_BIDS(
                "You could read the bids for this engagement as a member of the organisation that hires. Whoever could read the others'"
                        + " bids may not bid, also after they have left."),
        ALREADY_BID("You have a bid for this engagement already. Change that one instead.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
