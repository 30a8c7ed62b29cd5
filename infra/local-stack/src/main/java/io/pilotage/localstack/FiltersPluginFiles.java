package io.pilotage.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays the plugin with the missing analysis filters out as Elasticsearch wants it: its jar and beside it its descriptor. */
final class FiltersPluginFiles {
    private static final String DESCRIPTOR = "io/pilotage/elasticsearch/filters/plugin-descriptor.properties";

    private FiltersPluginFiles() {}

    static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("elasticsearch-filters.jar"), ModuleJar.with(DESCRIPTOR));
        try (InputStream in = FiltersPluginFiles.class.getClassLoader().getResourceAsStream(DESCRIPTOR)) {
            Files.copy(in, folder.resolve("plugin-descriptor.properties"));
        }
    }
}
