package io.pilotage.localstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * {@code make run}: starts all servers and then the application, stays until Ctrl-C, and ends them in the opposite order.
 * With the argument {@code stop} it ends a launcher that runs elsewhere, and whatever a killed one left behind; {@code backup} and {@code
 * restore} are {@link DatabaseCommands}.
 */
public final class Launcher {
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long AGAIN_AFTER_MILLIS = 10_000;

    private final Servers servers;
    private final LauncherLock lock;
    private final Progress progress;
    private final List<Thread> starting = new ArrayList<>();
    private volatile boolean ending;
    private volatile boolean failed;

    private Launcher(Folders folders, Progress progress) {
        this.progress = progress;
        servers = new Servers(folders, System.getenv());
        lock = new LauncherLock(folders);
    }

    /** Exit status 0 after an orderly end, 1 when something could not be started. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out);
        try {
            Launcher launcher = new Launcher(Folders.ofProject(System.getenv()), progress);
            switch (arguments.length == 0 ? "run" : arguments[0]) {
                case "stop" -> launcher.stopOther();
                case "backup" -> launcher.backUp();
                case "restore" -> launcher.restore(List.of(arguments).subList(1, arguments.length));
                default -> launcher.run();
            }
        } catch (ServerFailure failure) {
            progress.say("Failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void stopOther() {
        lock.takeOver();
        endOrphans();
        progress.say("Pilotage is stopped; its data is kept");
    }

    private void backUp() {
        if (lock.take()) {
            throw new ServerFailure("Pilotage does not run here, and a backup is taken of a running system: make run");
        }
        new DatabaseCommands(servers, progress).backUp();
    }

    private void restore(List<String> arguments) {
        takeAlone();
        new DatabaseCommands(servers, progress).restore(arguments);
    }

    private void takeAlone() {
        if (!lock.take()) {
            String pid =
                    lock.holder().map(process -> " as process " + process.pid()).orElse("");
            throw new ServerFailure("Pilotage already runs here" + pid + ". End it with make stop");
        }
        endOrphans();
    }

    private void run() {
        takeAlone();
        List<String> taken = servers.takenPorts();
        if (!taken.isEmpty()) {
            throw new ServerFailure(String.join(System.lineSeparator(), taken));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "launcher-end"));
        starting.add(Thread.currentThread());
        try {
            startAll();
            progress.print(Welcome.text(servers));
            keepAlive();
        } catch (ServerFailure failure) {
            if (!ending) {
                failed = true;
                throw failure;
            }
            // Ctrl-C while something starts: what it leads to is no failure.
        }
    }

    private void endOrphans() {
        for (Server server : servers.leftBehind()) {
            if (server.stopOrphan()) {
                progress.say("Ended " + server.name() + ", left over from a run that was killed");
            }
        }
    }

    private void startAll() {
        Executor threads = this::inBackground;
        CompletableFuture<Void> database = CompletableFuture.runAsync(() -> start(servers.postgres), threads);
        List<CompletableFuture<Void>> all = List.of(
                database.thenRunAsync(() -> start(servers.keycloak), threads),
                CompletableFuture.runAsync(() -> start(servers.elasticsearch), threads),
                CompletableFuture.runAsync(() -> start(servers.mail), threads),
                CompletableFuture.runAsync(() -> start(servers.stripe), threads));
        try {
            // The first failure is told at once; the rest ends with this process.
            CompletableFuture<Void> failure = new CompletableFuture<>();
            all.forEach(one -> one.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            }));
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failure)
                    .join();
            start(servers.application);
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailure failure ? failure : e;
        }
    }

    private void start(Server server) {
        if (ending) {
            return;
        }
        progress.say("Starting " + server.name());
        server.start();
        progress.say(server.name() + " is ready");
    }

    private Thread inBackground(Runnable task) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(task);
        synchronized (starting) {
            starting.add(thread);
        }
        thread.start();
        return thread;
    }

    /** Each by itself, because what starts again may wait for another that has ended, too. */
    private void keepAlive() {
        List<Thread> keepers = servers.inOrderOfEnding().stream()
                .map(server -> inBackground(() -> keepAlive(server)))
                .toList();
        try {
            for (Thread keeper : keepers) {
                keeper.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again when it ends by itself, and says so, as often as it takes. */
    private void keepAlive(Server server) {
        try {
            while (!ending) {
                if (!server.isRunning() && !ending) {
                    progress.say(server.name() + " has ended by itself; its log is " + server.log());
                    startAgain(server);
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(Server server) throws InterruptedException {
        try {
            start(server);
        } catch (ServerFailure failure) {
            if (!ending) {
                progress.say("Failed, and is tried again: " + failure.getMessage());
                Thread.sleep(AGAIN_AFTER_MILLIS);
            }
        }
    }

    private void end() {
        ending = true;
        synchronized (starting) {
            starting.forEach(Thread::interrupt);
        }
        progress.say("Ending");
        for (Server server : servers.inOrderOfEnding()) {
            if (server.isRunning()) {
                server.stop();
                progress.say(server.name() + " has ended");
            }
        }
        if (!failed) {
            // An end that was asked for is a success, also when a signal asked for it.
            Runtime.getRuntime().halt(0);
        }
    }
}
