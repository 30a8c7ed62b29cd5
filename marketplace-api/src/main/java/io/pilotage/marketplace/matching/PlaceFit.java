package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.Region;

/**
 * Whether the work can be done where it is wanted. Out of reach, only the remote share can be done; a person who wants more
 * remote work than there is loses the difference.
 */
final class PlaceFit {

    private PlaceFit() {}

    static Fit of(Wanted wanted, Offered offered) {
        Integer onSite = wanted.onSitePercent();
        if (onSite == null) {
            return Fit.unknown(
                    "The engagement does not say how much time is on site.",
                    "The organisation can state the share on site.");
        }
        if (onSite == 0) {
            return Fit.full("All of the work can be done remotely.");
        }
        Region there = wanted.region();
        Region here = offered.region();
        if (there == null || here == null) {
            return Fit.unknown(
                    (there == null ? "The engagement" : "The profile") + " names no region.", "Naming the region.");
        }
        long distance = Math.round(here.kilometresTo(there));
        boolean near = here == there || (offered.travelKm() != null && distance <= offered.travelKm());
        if (!near && offered.travelKm() == null) {
            return Fit.unknown("The profile does not say how far the person travels.", "The profile can state it.");
        }
        double reach = near ? 1 : 1 - onSite / 100.0;
        int remote = offered.remotePercent() == null ? 0 : offered.remotePercent();
        double wish = 1 - Math.max(0, remote - (100 - onSite)) / 100.0;
        String where = here == there
                ? "Lives in the region, " + there.label()
                : "Lives in " + here.label() + ", about " + distance + " km from " + there.label()
                        + ", and travels up to " + offered.travelKm() + " km";
        String evidence = where + "; " + onSite + "% is on site"
                + (offered.remotePercent() == null ? "." : ", " + remote + "% remote is wished for.");
        if (reach == 1 && wish == 1) {
            return Fit.full(evidence);
        }
        return new Fit(
                Math.min(reach, wish),
                evidence,
                reach < wish ? "Travelling " + distance + " km, or less time on site." : "A larger remote share.");
    }
}
