package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;

/** Everything that was invented for the demonstration, as the files beside the program tell it. */
record Invention(
        List<InventedExecutive> executives, List<InventedFirm> firms, List<InventedOrganisation> organisations) {

    static Invention read() {
        return new Invention(
                read("executives", new TypeReference<>() {}),
                read("firms", new TypeReference<>() {}),
                read("organisations", new TypeReference<>() {}));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = new ClassPathResource("demonstration/" + name + ".json").getInputStream()) {
            return StoredJson.MAPPER.readValue(file, type);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
