package io.pilotage.marketplace.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts what is taken from one allowance. Where each count asks the database, those who take at once take in turn: else they would keep
 * each other from being counted, and be let through.
 */
final class Counter {

    private final BucketProxy bucket;
    private final boolean alwaysInTurn;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean begun;

    /** @param alwaysInTurn false if it counts a little by itself, once it has begun */
    Counter(BucketProxy bucket, boolean alwaysInTurn) {
        this.bucket = bucket;
        this.alwaysInTurn = alwaysInTurn;
    }

    /** Too many others take at this moment. */
    static final class Crowded extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** @throws Crowded if others took at the same time, each of them in turn, and this could not be counted */
    ConsumptionProbe takeOne() {
        if (begun && !alwaysInTurn) {
            return bucket.tryConsumeAndReturnRemaining(1);
        }
        boolean alone = turn.tryLock();
        boolean inTurn = alone || comesInTime();
        try {
            if (alwaysInTurn && !inTurn) {
                throw new Crowded();
            }
            ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
            begun = true;
            return taken;
        } catch (RuntimeException uncounted) {
            throw alone || !alwaysInTurn ? uncounted : new Crowded();
        } finally {
            if (inTurn) {
                turn.unlock();
            }
        }
    }

    private boolean comesInTime() {
        try {
            return turn.tryLock(Counters.PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
