package io.pilotage.search.worker;

import static org.mockito.Mockito.mock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.mockito.Mockito;

/** The life of a process under test: it ends after so many steps, each the moment before or after something has an effect. */
final class Life {

    /** The end of the process: nothing that would tidy up gets to run, because nobody catches errors. */
    static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int length;
    private final AtomicInteger steps = new AtomicInteger();

    Life(int length) {
        this.length = length;
    }

    static Life endless() {
        return new Life(Integer.MAX_VALUE);
    }

    /** How many steps it has taken. */
    int steps() {
        return steps.get();
    }

    /** The same thing, in use by the process that has this life. */
    @SuppressWarnings("unchecked")
    <T> T of(T thing) {
        return (T) mock(thing.getClass(), Mockito.withSettings().defaultAnswer(call -> {
            step();
            Object result = call(thing, call.getMethod(), call.getArguments());
            step();
            return result;
        }));
    }

    private void step() {
        if (steps.getAndIncrement() >= length) {
            throw new Ended();
        }
    }

    private static Object call(Object thing, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(thing, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
