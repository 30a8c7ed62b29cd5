package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A request whose body was read already, into memory or onto the disk, and can be read again. */
public final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int CHUNK = 64 * 1024;

    private final Body body;

    private RepeatableRequest(HttpServletRequest request, Body body) {
        super(request);
        this.body = body;
    }

    private interface Body {
        InputStream open() throws IOException;
    }

    /** Without a body. */
    public static RepeatableRequest empty(HttpServletRequest request) {
        return new RepeatableRequest(request, InputStream::nullInputStream);
    }

    /** Reads the body into memory; null if it has more than {@code most} bytes. */
    public static @Nullable RepeatableRequest inMemory(HttpServletRequest request, int most) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        return bytes.length > most ? null : new RepeatableRequest(request, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * Reads the body into the file, which must stay until the request is done; null if it has more than {@code most} bytes.
     *
     * @throws FileSystemException if the disk does not take it
     */
    public static @Nullable RepeatableRequest onDisk(HttpServletRequest request, int most, Path file)
            throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (var out = Files.newOutputStream(file)) {
            InputStream in = request.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                length += read;
                if (length > most) {
                    return null;
                }
                write(chunk, read, out, file);
            }
        }
        return new RepeatableRequest(request, () -> Files.newInputStream(file));
    }

    /** Tells what the disk does not take from what the sender does not send. */
    private static void write(byte[] chunk, int length, OutputStream out, Path file) throws FileSystemException {
        try {
            out.write(chunk, 0, length);
        } catch (IOException full) {
            var refused = new FileSystemException(file.toString(), null, full.getMessage());
            refused.initCause(full);
            throw refused;
        }
    }

    /** The hash of {@code text} and then the body, in lower-case hex. */
    String sha256(String text) throws IOException {
        try (InputStream bytes = body.open()) {
            return Sha256.hex(text, bytes);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        InputStream bytes = body.open();
        return new ServletInputStream() {

            private boolean finished;

            @Override
            public int read() throws IOException {
                int read = bytes.read();
                finished = read < 0;
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = bytes.read(buffer, offset, length);
                finished = read < 0;
                return read;
            }

            @Override
            public boolean isFinished() {
                return finished;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("commands are read at once, not asynchronously");
            }

            @Override
            public void close() throws IOException {
                bytes.close();
            }
        };
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
