package io.pilotage.marketplace.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Cuts off bodies that trickle or do not end, whoever reads them: Tomcat's own timeout asks only that a byte comes now and then. What a
 * refused request goes on sending is thrown away at the same pace, so that its sender can read why; after that the connection is closed.
 */
final class PacedBodies extends ValveBase {

    /** Of a body that nobody wanted to read. */
    private static final long MOST_THROWN_AWAY = 2_000_000;

    private final long bytesPerSecond;
    private final Duration patience;
    private final Duration longest;

    PacedBodies(DoorProperties doors) {
        super(true);
        bytesPerSecond = doors.slowestUpload().toBytes();
        patience = doors.patience();
        longest = doors.longestUpload();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var wire = request.getCoyoteRequest();
        var paced = new Paced(wire.getInputBuffer());
        wire.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !wire.isFinished()) {
                response.finishResponse();
                if (wire.hasExpectation() || !paced.throwAway()) {
                    wire.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            }
        } finally {
            wire.setInputBuffer(paced.unpaced);
        }
    }

    private final class Paced implements InputBuffer, ApplicationBufferHandler {

        private final InputBuffer unpaced;
        private ByteBuffer thrownAway = ByteBuffer.allocate(0);
        private long begun;
        private long received;

        Paced(InputBuffer unpaced) {
            this.unpaced = unpaced;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (begun == 0) {
                begun = System.nanoTime();
            }
            int read = unpaced.doRead(handler);
            if (read > 0) {
                received += read;
                requirePace();
            }
            return read;
        }

        private void requirePace() throws IOException {
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            if (taken.compareTo(patience.plusMillis(received * 1000 / bytesPerSecond)) > 0) {
                throw new IOException("A body came slower than " + bytesPerSecond + " bytes in a second.");
            }
            if (taken.compareTo(longest) > 0) {
                throw new IOException("A body did not end within " + longest + ".");
            }
        }

        /** @return false if there is still more, or no more in time */
        boolean throwAway() {
            long before = received;
            try {
                while (received - before < MOST_THROWN_AWAY) {
                    if (doRead(this) < 0) {
                        return true;
                    }
                }
            } catch (IOException tooSlow) {
                container.getLogger().debug("The rest of a body did not come", tooSlow);
            }
            return false;
        }

        @Override
        public int available() {
            return unpaced.available();
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            thrownAway = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return thrownAway;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
