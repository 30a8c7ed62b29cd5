package io.pilotage.ui.component;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of what a form writes, by the names that the domain has for them, so that single parts can be taken from elsewhere.
 *
 * <p>A path is what {@link io.pilotage.marketplace.shared.FieldError#field()} says: {@code title}, {@code budget.max},
 * {@code criteria[2].weight}, {@code answers[C1]}.
 */
final class Parts {

    /** How much around a value goes with it. */
    enum Extent {
        VALUE,
        ENTRY_OF_A_LIST,
        PART
    }

    private static final Pattern STEP = Pattern.compile("\\[[^\\[\\]]*]|[^.\\[]+");

    private Parts() {}

    static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    static @Nullable Object value(Record content, String part) {
        return component(content.getClass(), part)
                .map(component -> value(content, component))
                .orElse(null);
    }

    /** {@code content} with that part of {@code other}. */
    static <R extends Record> R with(R content, String part, R other) {
        return component(content.getClass(), part)
                .map(component -> with(content, component, value(other, component)))
                .orElse(content);
    }

    /**
     * {@code written} with what stands at {@code path} in {@code stored}; an entry of a list that is not stored goes away, and a path
     * that leads nowhere changes nothing.
     */
    static <R extends Record> R instead(R written, R stored, String path, Extent extent) {
        Deque<String> steps = new ArrayDeque<>(
                STEP.matcher(path).results().map(MatchResult::group).toList());
        while (extent == Extent.PART && steps.size() > 1) {
            steps.removeLast();
        }
        @SuppressWarnings("unchecked")
        R replaced = (R) Objects.requireNonNull(instead((Object) written, stored, steps, extent));
        return replaced;
    }

    private static @Nullable Object instead(
            @Nullable Object written, @Nullable Object stored, Deque<String> steps, Extent extent) {
        String step = steps.poll();
        if (step == null) {
            return stored;
        }
        if (written instanceof List<?> list && step.startsWith("[")) {
            return entry(list, stored instanceof List<?> other ? other : List.of(), step, steps, extent);
        }
        if (written instanceof Record content) {
            return component(content.getClass(), step)
                    .map(part -> {
                        Object other = content.getClass().isInstance(stored) ? value((Record) stored, part) : null;
                        return with(content, part, instead(value(content, part), other, steps, extent));
                    })
                    .orElse(content);
        }
        return stored;
    }

    private static List<?> entry(List<?> written, List<?> stored, String step, Deque<String> steps, Extent extent) {
        String key = step.substring(1, step.length() - 1);
        int index = indexOf(written, key);
        if (index < 0) {
            return written;
        }
        int before = indexOf(stored, key);
        Object other = before < 0 ? null : stored.get(before);
        Object replaced = extent == Extent.VALUE ? instead(written.get(index), other, steps, extent) : other;
        List<Object> entries = new ArrayList<>(written);
        if (replaced == null) {
            entries.remove(index);
        } else {
            entries.set(index, replaced);
        }
        return entries;
    }

    /** Lists are counted, or their entries named by what comes first in them. */
    private static int indexOf(List<?> list, String key) {
        if (!key.isEmpty() && key.length() <= 6 && key.chars().allMatch(Character::isDigit)) {
            int index = Integer.parseInt(key);
            return index < list.size() ? index : -1;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Record entry
                    && key.equals(String.valueOf(value(entry, entry.getClass().getRecordComponents()[0])))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static @Nullable Object value(Record content, RecordComponent part) {
        try {
            return part.getAccessor().invoke(content);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(part + " cannot be read", closed);
        }
    }

    private static <R extends Record> R with(R content, RecordComponent part, @Nullable Object value) {
        if (value == null && part.getType().isPrimitive()) {
            return content;
        }
        RecordComponent[] parts = content.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(it -> it.getName().equals(part.getName()) ? value : value(content, it))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            R changed = (R) content.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(
                    "no " + content.getClass().getSimpleName() + " has such " + part, refused);
        }
    }
}
