package io.pilotage.localstack;

import java.nio.file.Path;

/** The Java that this process runs on, which its children run on too. */
final class Java {

    private Java() {}

    static String home() {
        return System.getProperty("java.home");
    }

    static String command() {
        return Path.of(home(), "bin", "java").toString();
    }

    /** The class path of this process, for children that are part of the project. Surefire hides the real one in a jar. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
