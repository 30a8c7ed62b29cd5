package io.pilotage.marketplace.executive.bulk;

import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on many rows of an import in one transaction. When one of them fails as nobody foresaw, they are taken one by one, and the one
 * that fails is set aside, so that it does not keep the others out.
 */
@Component
class ImportSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSteps.class);
    private static final int CHUNK = 50;

    private final TransactionTemplate transactions;

    ImportSteps(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /**
     * @param step takes the next rows, at most so many, and says whether there were any
     * @param setAside notes that the next row cannot be taken
     * @return whether there may be more to do
     */
    boolean advance(ImportId id, IntPredicate step, Runnable setAside) {
        try {
            return transacted(step, CHUNK);
        } catch (RuntimeException failed) {
            rethrowUnlessARowIsToBlame(failed);
            return oneByOne(id, step, setAside);
        }
    }

    private boolean oneByOne(ImportId id, IntPredicate step, Runnable setAside) {
        for (int i = 0; i < CHUNK; i++) {
            try {
                if (!transacted(step, 1)) {
                    return false;
                }
            } catch (RuntimeException failed) {
                rethrowUnlessARowIsToBlame(failed);
                LOG.warn("Import {}: a row is set aside because of an unexpected error", id, failed);
                transactions.executeWithoutResult(status -> setAside.run());
            }
        }
        return true;
    }

    private boolean transacted(IntPredicate step, int most) {
        return Boolean.TRUE.equals(transactions.execute(status -> step.test(most)));
    }

    /** A server that does not answer is no row's fault; the job tries again later. */
    private static void rethrowUnlessARowIsToBlame(RuntimeException failed) {
        if (failed instanceof TransactionException
                || (failed instanceof DataAccessException && !(failed instanceof DataIntegrityViolationException))) {
            throw failed;
        }
    }
}
