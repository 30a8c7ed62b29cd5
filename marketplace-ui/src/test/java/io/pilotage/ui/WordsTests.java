package io.pilotage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.ui.translation.PackageTranslations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTests {

    private static final Pattern WHOLE_KEY = Pattern.compile(
            "(?:getTranslation|translate)\\((?:info\\.getLocale\\(\\), )?\"([a-z][a-z0-9_.-]*[a-z0-9])\"[,)]");
    private static final Pattern MENU_TITLE = Pattern.compile("@Menu\\([^)]*title = \"([^\"]+)\"");

    private final PackageTranslations translations = new PackageTranslations();

    @Test
    void everyKeyInTheSourcesHasWords() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                WHOLE_KEY.matcher(source).results().forEach(found -> keys.add(found.group(1)));
                MENU_TITLE.matcher(source).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(translations.getTranslation(key, Locale.UK)).isNotBlank());
    }

    @Test
    void fillsInParameters() {
        assertThat(translations.getTranslation("notification.bell", Locale.UK, 0))
                .isEqualTo("No new notifications");
        assertThat(translations.getTranslation("notification.bell", Locale.UK, 7))
                .isEqualTo("7 new notifications");
    }

    @Test
    void refusesAKeyWithoutWords() {
        assertThatThrownBy(() -> translations.getTranslation("frame.no-such-key", Locale.UK))
                .hasMessageContaining("frame.no-such-key");
    }
}
