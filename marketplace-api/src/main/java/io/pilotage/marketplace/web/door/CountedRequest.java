package io.pilotage.marketplace.web.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A request whose body takes of a budget as it is read: each step before its first byte. */
final class CountedRequest extends HttpServletRequestWrapper {

    private static final int STEP = 16 * 1024;

    private final Budget.Share share;
    private @Nullable Counted body;

    CountedRequest(HttpServletRequest request, Budget.Share share) {
        super(request);
        this.share = share;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Counted(super.getInputStream(), super.getContentLengthLong());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** Parts would be read past the budget, and nothing of ours sends any. */
    @Override
    public Collection<Part> getParts() throws ServletException {
        throw new ServletException("a body is read as a stream");
    }

    @Override
    public Part getPart(String name) throws ServletException {
        throw new ServletException("a body is read as a stream");
    }

    /** Takes the first step, if nothing was read yet. */
    void begin() throws IOException {
        if (getInputStream() instanceof Counted counted && counted.ahead == 0) {
            counted.takeAhead();
        }
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream bytes;
        private final boolean measured;
        private long left;
        private int ahead;

        /** @param length as declared; negative when it is not known */
        private Counted(ServletInputStream bytes, long length) {
            this.bytes = bytes;
            measured = length >= 0;
            left = length;
        }

        private void takeAhead() throws TooMuchAtOnce {
            int step = measured ? (int) Math.min(STEP, left) : STEP;
            share.take(step);
            left -= step;
            ahead = step;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (ahead == 0) {
                takeAhead();
            }
            // a body that is all read has nothing ahead, and says so to any length
            int read = bytes.read(buffer, offset, ahead == 0 ? length : Math.min(length, ahead));
            ahead -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}
