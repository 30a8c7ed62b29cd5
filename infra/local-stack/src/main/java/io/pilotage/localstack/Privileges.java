package io.pilotage.localstack;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs servers that refuse root as the user nobody, and gives that user their folders. For an ordinary user everything stays
 * as it is.
 */
final class Privileges {
    /** By number, as Linux has it everywhere; initdb insists on a user that the password file names. */
    private static final int USER = 65534;

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Privileges() {}

    static List<String> dropped(List<String> command, Path folder) {
        if (!ROOT) {
            return command;
        }
        List<String> dropping =
                new ArrayList<>(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        if (!isReachableForEverybody(folder) || !isReachableForEverybody(Path.of(command.getFirst()))) {
            // A checkout below root's home: the server may pass through closed folders and is an ordinary user
            // otherwise.
            // Without the secure bit access(2), which Java asks, would not count the capability.
            dropping.addAll(List.of(
                    "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        }
        dropping.add("--");
        dropping.addAll(command);
        return dropping;
    }

    /** Makes the folder and all below it belong to the user that the servers run as. */
    static void own(Path folder) {
        if (!ROOT) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Integer.valueOf(USER).equals(Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS))) {
                    Files.setAttribute(path, "unix:uid", USER, NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", USER, NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new ServerFailure("Cannot give " + folder + " to the servers' user", e);
        }
    }

    private static boolean isReachableForEverybody(Path path) {
        try {
            for (Path folder = path.toRealPath(); folder != null; folder = folder.getParent()) {
                if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                        && !Integer.valueOf(USER).equals(Files.getAttribute(folder, "unix:uid"))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
