package io.pilotage.marketplace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application and a server, and lets the line fall silent: bytes are held back while connections stay open. */
public final class FaultyProxy implements AutoCloseable {

    private final String host;
    private final int target;
    private final ServerSocket door;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    public FaultyProxy(String host, int target) {
        this.host = host;
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Holds back everything, on present and new connections. */
    public void fallSilent() {
        silent = true;
        loseLines();
    }

    /** Holds back everything on present connections, as when a server is gone without a word; new ones work. */
    public void loseLines() {
        lines.forEach(line -> line.hold(true));
    }

    /** Lets everything through again, what was held back first. */
    public void speak() {
        silent = false;
        lines.forEach(line -> line.hold(false));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(Line::cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var line = new Line(door.accept(), new Socket(host, target));
                line.hold(silent);
                lines.add(line);
                line.start();
            } catch (IOException closed) {
                // the door, or a server that is away; the next caller finds out
            }
        }
    }

    private final class Line {

        private final Socket caller;
        private final Socket server;
        private boolean held;

        Line(Socket caller, Socket server) {
            this.caller = caller;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> pass(caller, server));
            Thread.ofVirtual().start(() -> pass(server, caller));
        }

        synchronized void hold(boolean yes) {
            held = yes;
            notifyAll();
        }

        private synchronized void awaitSpeech() throws InterruptedException {
            while (held) {
                wait();
            }
        }

        private void pass(Socket from, Socket to) {
            try {
                byte[] bytes = new byte[8192];
                int length = from.getInputStream().read(bytes);
                while (length >= 0) {
                    awaitSpeech();
                    to.getOutputStream().write(bytes, 0, length);
                    length = from.getInputStream().read(bytes);
                }
            } catch (IOException | InterruptedException ended) {
                // either side has gone
            } finally {
                cut();
            }
        }

        void cut() {
            lines.remove(this);
            try (caller;
                    server) {
                hold(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
