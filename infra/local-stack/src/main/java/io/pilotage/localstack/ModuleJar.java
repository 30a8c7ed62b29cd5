package io.pilotage.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module of the project as the jar that a server loads: the same bytes whether the class path has its jar or its folder of classes. */
final class ModuleJar {

    private ModuleJar() {}

    /** @param resource a file that only this module has, by its path on the class path */
    static byte[] with(String resource) throws IOException {
        URL found = ModuleJar.class.getClassLoader().getResource(resource);
        if (found == null) {
            throw new ServerFailure("The module with " + resource + " is not on the class path");
        }
        try {
            if (found.openConnection() instanceof JarURLConnection inJar) {
                try (FileSystem jar =
                        FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                    return pack(jar.getPath("/"));
                }
            }
            // Tests in the same Maven run see the module's folder of classes.
            String folder = found.toURI().toString();
            return pack(Path.of(URI.create(folder.substring(0, folder.length() - resource.length()))));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static byte[] pack(Path root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(root)) {
            List<Path> wanted = files.filter(Files::isRegularFile)
                    .filter(file -> !isOfTheBuild(root.relativize(file).toString()))
                    .sorted()
                    .toList();
            for (Path file : wanted) {
                ZipEntry entry = new ZipEntry(root.relativize(file).toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isOfTheBuild(String name) {
        return name.startsWith("META-INF/maven") || name.equals("META-INF/MANIFEST.MF");
    }
}
