package io.pilotage.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that runs as a child process on loopback and can be stopped, killed, paused and restarted on its own; its data stays. */
public abstract class Server {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);
    private static final int ATTEMPTS = 2;

    private final String name;
    private final Folders folders;
    private @Nullable ChildProcess process;
    private boolean paused;

    Server(String name, Folders folders) {
        this.name = name;
        this.folders = folders;
    }

    /** What the server is called in messages, pid files and logs. */
    public final String name() {
        return name;
    }

    /** The file with everything that the server printed. */
    public final Path log() {
        return folders.log(name);
    }

    /** Whether the process lives; also true while it is paused. */
    public final synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /**
     * Starts the server and returns when it answers; does nothing when it runs already.
     *
     * @throws ServerFailure when it does not answer within six minutes, twice
     */
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        stopOrphan();
        prepare();
        for (int attempt = 1; ; attempt++) {
            try {
                launch();
                return;
            } catch (ServerFailure failure) {
                boolean interrupted = Thread.interrupted();
                kill();
                if (attempt == ATTEMPTS || interrupted) {
                    throw failure;
                }
            }
        }
    }

    /** Ends the server in good order; forces it after three quarters of a minute. */
    public final synchronized void stop() {
        if (process != null) {
            process.stop(stopSignal(), STOP_PATIENCE);
            process = null;
            paused = false;
        }
    }

    /** Ends the server like a power cut: SIGKILL to it and all its children. */
    public final synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
            paused = false;
        }
    }

    /** Freezes the server (SIGSTOP): connections stay open and nobody answers. */
    public final synchronized void pause() {
        requireRunning().pause();
        paused = true;
    }

    /** Lets a paused server go on. */
    public final synchronized void resume() {
        if (paused) {
            requireRunning().resume();
            paused = false;
        }
    }

    /** Stops and starts. */
    public final synchronized void restart() {
        stop();
        start();
    }

    /** Ends what a killed run left behind on this server's data; true when there was something. */
    final boolean stopOrphan() {
        return ChildProcess.stopOrphan(folders.pidFile(name), data().toString(), stopSignal());
    }

    final Folders folders() {
        return folders;
    }

    final Path data() {
        return folders.data(name);
    }

    /** Makes software and data folders ready; called before each start. */
    abstract void prepare();

    /** The command; it must mention the data folder, by which a later run recognises the process. */
    abstract List<String> command();

    Map<String, String> environment() {
        return Map.of();
    }

    /** Whether the server answers as it should. */
    abstract boolean isReady();

    /** Called once after each start, when the server is ready. */
    void afterStart() {}

    String stopSignal() {
        return "TERM";
    }

    private void launch() {
        ChildProcess child = ChildProcess.start(command(), environment(), log(), folders.pidFile(name));
        process = child;
        boolean late = !Waiting.until(PATIENCE, () -> !child.isAlive() || isReady());
        if (late) {
            throw new ServerFailure(
                    "%s did not answer within %d s. %s".formatted(name, PATIENCE.toSeconds(), Logs.quote(log())));
        }
        if (!child.isAlive()) {
            throw new ServerFailure(
                    "%s ended at once with exit status %d. %s".formatted(name, child.exitCode(), Logs.quote(log())));
        }
        afterStart();
    }

    private ChildProcess requireRunning() {
        if (process == null || !process.isAlive()) {
            throw new ServerFailure(name + " is not running");
        }
        return process;
    }
}
