package io.pilotage.ui.profile;

import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileContentBuilder;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;

/** What is written, with the stored value in the place of each that is wrong, so that one bad field does not hold back the others. */
final class StoredInstead {

    private StoredInstead() {}

    static ProfileContent of(InvalidInput invalid, ProfileContent written, ProfileContent stored) {
        ProfileContentBuilder valid = written.change();
        invalid.errors().stream()
                .map(FieldError::field)
                .map(field -> field.split("[.\\[]", 2)[0])
                .distinct()
                .forEach(field -> put(valid, field, stored));
        return valid.build();
    }

    private static void put(ProfileContentBuilder valid, String field, ProfileContent stored) {
        switch (field) {
            case "headline" -> valid.headline(stored.headline());
            case "summary" -> valid.summary(stored.summary());
            case "roles" -> valid.roles(stored.roles());
            case "responsibilities" -> valid.responsibilities(stored.responsibilities());
            case "skills" -> valid.skills(stored.skills());
            case "sectors" -> valid.sectors(stored.sectors());
            case "career" -> valid.career(stored.career());
            case "qualifications" -> valid.qualifications(stored.qualifications());
            case "dayRate" -> valid.dayRate(stored.dayRate());
            case "daysPerMonthFree" -> valid.daysPerMonthFree(stored.daysPerMonthFree());
            case "availableFrom" -> valid.availableFrom(stored.availableFrom());
            case "region" -> valid.region(stored.region());
            case "travelKm" -> valid.travelKm(stored.travelKm());
            case "remotePercent" -> valid.remotePercent(stored.remotePercent());
            case "development" -> valid.development(stored.development());
            case "languages" -> valid.languages(stored.languages());
            case "clearance" -> valid.clearance(stored.clearance());
            default -> throw new IllegalArgumentException("no field of a profile: " + field);
        }
    }
}
