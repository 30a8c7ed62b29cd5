package io.pilotage.endtoend;

import io.pilotage.localstack.LocalStack;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the system under test is: one that this JVM starts when it is first asked for, or, for development, one that runs already
 * when the system property {@code pilotage.running} is set; that of {@code make run}, unless the environment names others.
 */
record RunningSystem(String application, String management, String issuer, String mail, Path log) {

    static RunningSystem get() {
        return Holder.SYSTEM;
    }

    private static RunningSystem find() {
        if (Boolean.getBoolean("pilotage.running")) {
            Map<String, String> named = System.getenv();
            return new RunningSystem(
                    named.getOrDefault("PILOTAGE_PUBLIC_URL", "http://localhost:8080"),
                    named.getOrDefault("PILOTAGE_MANAGEMENT_URL", "http://localhost:8081"),
                    named.getOrDefault("PILOTAGE_IDENTITY_ISSUER", "http://localhost:8180/realms/pilotage"),
                    named.getOrDefault("PILOTAGE_INBOX_URL", "http://localhost:8025"),
                    Path.of(named.getOrDefault("PILOTAGE_LOG", "../.local/log/application.log")));
        }
        LocalStack stack = LocalStack.shared();
        return new RunningSystem(
                stack.application().url(),
                stack.application().managementUrl(),
                stack.keycloak().issuer(),
                stack.mail().url(),
                stack.application().log());
    }

    private static final class Holder {
        private static final RunningSystem SYSTEM = find();
    }
}
