package io.pilotage.marketplace.web.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection on which a test says what no honest client would. */
final class Wire implements AutoCloseable {

    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Socket socket = new Socket();

    /** @param from an address of loopback */
    Wire(String from, int port) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
    }

    /** Through the proxy, as somebody who was never here. */
    static String answer(int port, String firstLine, String... headers) throws IOException {
        try (Wire wire = new Wire("127.0.0.1", port)) {
            int visitor = VISITORS.incrementAndGet();
            wire.say(firstLine + "\r\nHost: pilotage.example\r\nConnection: close\r\nX-Forwarded-For: 198.51.100."
                    + visitor + "\r\n" + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
            return wire.hear();
        }
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    boolean hasHeard() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** All that comes until the other side closes. */
    String hear() throws IOException {
        var heard = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(heard);
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** The first line that comes. */
    String hearStatus() throws IOException {
        var line = new StringBuilder();
        for (int read = socket.getInputStream().read();
                read >= 0 && read != '\r';
                read = socket.getInputStream().read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
