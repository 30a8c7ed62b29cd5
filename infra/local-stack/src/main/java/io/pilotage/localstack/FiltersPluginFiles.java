package io.pilotage.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays the plugin with the missing analysis filters out as Elasticsearch wants it: its jar and beside it its descriptor. */
final class FiltersPluginFiles {
    private static final String DESCRIPTOR = "io/pilotage/elasticsearch/filters/plugin-descriptor.properties";

    private FiltersPluginFiles() {}

    static void copyTo(Path folder) throws IOException {
        URL descriptor = FiltersPluginFiles.class.getClassLoader().getResource(DESCRIPTOR);
        if (descriptor == null) {
            throw new ServerFailure("The module elasticsearch-filters is not on the class path");
        }
        Files.createDirectories(folder);
        try (InputStream in = descriptor.openStream()) {
            Files.copy(in, folder.resolve("plugin-descriptor.properties"));
        }
        Path jar = folder.resolve("elasticsearch-filters.jar");
        try {
            URLConnection connection = descriptor.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                Files.copy(Path.of(inJar.getJarFileURL().toURI()), jar);
            } else {
                // Tests in the same Maven run see the module's folder of classes.
                Path file = Path.of(descriptor.toURI());
                pack(
                        file.getRoot()
                                .resolve(file.subpath(
                                        0,
                                        file.getNameCount()
                                                - Path.of(DESCRIPTOR).getNameCount())),
                        jar);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
