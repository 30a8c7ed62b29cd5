package io.pilotage.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModularityTests {

    private static final Path DIAGRAM = Path.of("..", "docs", "modules.md");

    private final ApplicationModules modules = ApplicationModules.of(MarketplaceApiApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /** When this fails because modules changed on purpose: copy the file that it names over the one in docs. */
    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        Path drawn = Path.of("target", "modules.md");
        Files.writeString(drawn, drawing());

        assertThat(DIAGRAM).as("compared with %s", drawn).hasSameTextualContentAs(drawn);
    }

    private String drawing() {
        String arrows = modules.stream()
                .sorted()
                .filter(ModularityTests::isPartOfTheDomain)
                .map(this::arrows)
                .collect(Collectors.joining());
        return """
            # The modules

            Drawn by `ModularityTests` from the code. An arrow means "uses"; `shared`, `limits` and `web`, which all may use, are left out.

            ```mermaid
            flowchart TD
            %s```
            """.formatted(arrows);
    }

    private String arrows(ApplicationModule module) {
        String name = module.getIdentifier().toString();
        String used = module.getDirectDependencies(
                        modules, DependencyType.USES_COMPONENT, DependencyType.EVENT_LISTENER)
                .uniqueModules()
                .filter(ModularityTests::isPartOfTheDomain)
                .map(other -> "    " + name + " --> " + other.getIdentifier() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return used.isEmpty() ? "    " + name + "\n" : used;
    }

    private static boolean isPartOfTheDomain(ApplicationModule module) {
        String name = module.getIdentifier().toString();
        return !Set.of("shared", "limits", "web").contains(name);
    }
}
