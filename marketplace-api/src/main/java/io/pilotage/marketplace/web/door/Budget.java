package io.pilotage.marketplace.web.door;

import java.util.HashMap;
import java.util.Map;

/** So many bytes at once for all bodies together, of which one caller has at most an eighth. */
final class Budget {

    static final int SHARES = 8;

    private final long most;
    private final Map<String, Long> taken = new HashMap<>();
    private long takenByAll;

    /** @param most bytes; an eighth of them must hold the largest body */
    Budget(long most) {
        this.most = most;
    }

    /** For one body of this caller; nothing is taken yet. */
    Share open(String caller) {
        return new Share(caller);
    }

    /** Bytes that are taken at present, by everybody. */
    synchronized long taken() {
        return takenByAll;
    }

    private synchronized void take(String caller, long bytes) throws TooMuchAtOnce {
        if (taken.getOrDefault(caller, 0L) + bytes > most / SHARES) {
            throw TooMuchAtOnce.ofOneCaller();
        }
        if (takenByAll + bytes > most) {
            throw TooMuchAtOnce.ofAll();
        }
        taken.merge(caller, bytes, Long::sum);
        takenByAll += bytes;
    }

    private synchronized void giveBack(String caller, long bytes) {
        taken.computeIfPresent(caller, (who, present) -> present > bytes ? present - bytes : null);
        takenByAll -= bytes;
    }

    /** What one body takes until it is closed. */
    final class Share implements AutoCloseable {

        private final String caller;
        private long held;

        private Share(String caller) {
            this.caller = caller;
        }

        /** @throws TooMuchAtOnce if fewer are left; then nothing is taken */
        void take(long bytes) throws TooMuchAtOnce {
            Budget.this.take(caller, bytes);
            held += bytes;
        }

        @Override
        public void close() {
            giveBack(caller, held);
            held = 0;
        }
    }
}
