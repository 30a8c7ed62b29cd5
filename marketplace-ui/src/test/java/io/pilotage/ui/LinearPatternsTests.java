package io.pilotage.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every regular expression of ours reads 50,000 hostile characters in linear time. They are found by themselves: a pattern is a
 * constant, or part of one, or what a text is split by, or stands in the realm; what would make one for each call, or hide one, is not
 * allowed. How often a character is looked at is counted, so that no slow machine fails this and no fast one passes it.
 */
class LinearPatternsTests {

    private static final int LENGTH = 50_000;

    /** A character may be looked at this often on average; a quadratic pattern looks 25,000 times. */
    private static final int PATIENCE = 500;

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pilotage.marketplace", "io.pilotage.ui", "io.pilotage.search");

    /** What patterns of ours stumble over: blanks, marks, and the letters and digits of what they look for. */
    private static final List<String> CHARACTERS = List.of(
            " ", "\n", "a", "0", ".", ";", ":", "-", "@", "#", "*", "/", "\"", "(", "[", "=", "&", "\uD83D\uDE00");

    record Constant(String place, Pattern pattern) {
        @Override
        public String toString() {
            return place + " " + pattern;
        }
    }

    @ParameterizedTest
    @MethodSource({"constants", "splitters", "ofTheRealm"})
    void readsHostileTextInLinearTime(Constant constant) {
        Pattern pattern = constant.pattern();
        hostile(pattern).parallelStream()
                .forEach(text -> assertThatNoException()
                        .as("%s on %s…", constant, text.substring(0, 20))
                        .isThrownBy(() -> {
                            pattern.matcher(new Counted(text)).matches();
                            Matcher finder = pattern.matcher(new Counted(text));
                            while (finder.find()) {
                                finder.hitEnd();
                            }
                        }));
    }

    @Test
    void noticesAPatternThatIsNotLinear() {
        Matcher quadratic = Pattern.compile("[a-z]+@").matcher(new Counted("a".repeat(LENGTH)));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(quadratic::find))
                .isInstanceOf(TooOften.class);
    }

    @Test
    void isGivenEveryPatternThatIsMade() {
        Set<JavaCodeUnit> makers = makers();
        assertThat(makers)
                .allSatisfy(maker -> assertThat(maker.getModifiers().contains(JavaModifier.PRIVATE)
                                || maker.getOwner().getModifiers().contains(JavaModifier.PRIVATE))
                        .as("%s makes a pattern for each call", maker.getFullName())
                        .isTrue());
        Map<String, Integer> made = new TreeMap<>();
        for (JavaClass one : OURS) {
            one.getStaticInitializer().stream()
                    .flatMap(begin -> begin.getCallsFromSelf().stream())
                    .filter(call -> makesAPattern(call, makers))
                    .forEach(call -> made.merge(outermost(one), 1, Integer::sum));
        }
        Map<String, Set<Pattern>> fed = new TreeMap<>();
        constants()
                .forEach(constant -> fed.computeIfAbsent(
                                constant.place().substring(0, constant.place().indexOf(' ')), any -> new HashSet<>())
                        .add(constant.pattern()));

        assertThat(fed.keySet()).isEqualTo(made.keySet()).hasSizeGreaterThan(20);
        assertThat(made)
                .allSatisfy((place, patterns) -> assertThat(fed.get(place))
                        .as("the patterns of %s that are fed; is one of them hidden in something else?", place)
                        .hasSizeGreaterThanOrEqualTo(patterns));
        assertThat(ofTheRealm()).isNotEmpty();
    }

    /** What makes a pattern each time that it is called, by itself or by others of these. */
    private static Set<JavaCodeUnit> makers() {
        Set<JavaCodeUnit> makers = new HashSet<>();
        boolean more = true;
        while (more) {
            more = OURS.stream()
                            .flatMap(one -> one.getCodeUnits().stream())
                            .filter(unit -> !unit.getName().equals("<clinit>") && !makers.contains(unit))
                            .filter(unit ->
                                    unit.getCallsFromSelf().stream().anyMatch(call -> makesAPattern(call, makers)))
                            .toList()
                            .stream()
                            .filter(makers::add)
                            .count()
                    > 0;
        }
        return makers;
    }

    private static boolean makesAPattern(JavaCall<?> call, Set<JavaCodeUnit> makers) {
        return call.getTargetOwner().isEquivalentTo(Pattern.class)
                        && call.getName().equals("compile")
                || call.getTarget().resolveMember().filter(makers::contains).isPresent();
    }

    @Test
    void noTextIsMatchedByAPatternWithoutAName() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a method that makes a pattern or hides one",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(String.class)
                                        && List.of("matches", "replaceAll", "replaceFirst")
                                                .contains(access.getName())
                                || access.getTargetOwner().isEquivalentTo(Pattern.class)
                                        && List.of("matches", "asPredicate", "asMatchPredicate")
                                                .contains(access.getName())
                                || access.getTargetOwner().isEquivalentTo(Scanner.class)))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.validation\\.constraints\\.(Pattern|Email)")
                .check(OURS);
    }

    /** What texts are split by; it must stand where it is used. */
    static Stream<Constant> splitters() {
        List<Constant> splitters = new ArrayList<>();
        for (JavaClass one : OURS) {
            for (MethodModel method : bytecode(one).methods()) {
                String where = one.getName() + " " + method.methodName().stringValue();
                method.code().ifPresent(code -> collect(where, code, splitters));
            }
        }
        assertThat(splitters).hasSizeGreaterThan(5);
        return splitters.stream();
    }

    private static void collect(String where, CodeModel code, List<Constant> splitters) {
        String text = null;
        for (CodeElement element : code) {
            if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals("java/lang/String")
                    && call.name().stringValue().startsWith("split")) {
                assertThat(text).as("what %s splits by", where).isNotNull();
                splitters.add(new Constant(where, Pattern.compile(text)));
            } else if (element instanceof ConstantInstruction constant) {
                text = constant.constantValue() instanceof String it ? it : text; // a number may follow: how many parts
            } else if (element instanceof Instruction) {
                text = null;
            }
        }
    }

    private static ClassModel bytecode(JavaClass one) {
        try (InputStream in = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that Keycloak checks names by, with Java's regular expressions too. */
    static Stream<Constant> ofTheRealm() {
        List<Constant> patterns = new ArrayList<>();
        collect(new JsonMapper().readTree(Path.of("../infra/keycloak/pilotage-realm.json")), patterns);
        return patterns.stream().distinct();
    }

    private static void collect(JsonNode node, List<Constant> patterns) {
        if (node.path("pattern").isString()) {
            patterns.add(
                    new Constant("realm", Pattern.compile(node.path("pattern").stringValue())));
        }
        node.forEach(part -> collect(part, patterns));
        if (node.isString() && node.stringValue().startsWith("{")) { // a part of the realm that is kept as a text
            collect(new JsonMapper().readTree(node.stringValue()), patterns);
        }
    }

    static Stream<Constant> constants() {
        List<Constant> constants = new ArrayList<>();
        for (JavaClass one : OURS) {
            if (one.getStaticInitializer().isEmpty()) {
                continue;
            }
            for (Field field : one.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && mayHold(field.getType())) {
                    collect(outermost(one) + " " + field.getName(), value(field, null), constants);
                }
            }
        }
        return constants.stream().distinct();
    }

    private static boolean mayHold(Class<?> type) {
        return type == Pattern.class
                || type.isRecord()
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    private static void collect(String place, Object value, List<Constant> constants) {
        switch (value) {
            case Pattern pattern -> constants.add(new Constant(place, pattern));
            case Collection<?> many -> many.forEach(one -> collect(place, one, constants));
            case Map<?, ?> map -> map.values().forEach(one -> collect(place, one, constants));
            case Record parts ->
                Arrays.stream(parts.getClass().getRecordComponents())
                        .filter(part -> part.getType() == Pattern.class)
                        .forEach(part -> collect(place, part(part, parts), constants));
            default -> {}
        }
    }

    private static Object part(RecordComponent part, Record of) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String outermost(JavaClass one) {
        String name = one.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    /** Each character and pair of characters over and over, behind what the pattern may begin with, and with an end that fits nothing. */
    private static Set<String> hostile(Pattern pattern) {
        Set<String> parts = new LinkedHashSet<>(CHARACTERS);
        Matcher words =
                Pattern.compile("[\\p{L}\\d£€]{1,20}").matcher(pattern.pattern().replaceAll("\\\\.", " "));
        List<String> own = new ArrayList<>(List.of("a@", "# a", "0.", "a.", "a/"));
        while (words.find() && own.size() < 8) {
            own.add(words.group());
        }
        own.forEach(word -> parts.addAll(List.of(word, word + " ")));
        Set<String> texts = new LinkedHashSet<>();
        for (String part : parts) {
            texts.add(part.repeat(LENGTH / part.length()));
            texts.add(part.repeat(LENGTH / part.length()) + "x\1");
        }
        for (String start : List.of("a@", "# a", "**", "a:", "[a](", "0")) {
            for (String part : List.of(" ", "a", ".", "0", "-", "#")) {
                texts.add(start + part.repeat(LENGTH) + "x\1");
            }
        }
        return texts;
    }

    static final class TooOften extends RuntimeException {}

    /** A text that can be looked at only so often. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long left;

        private Counted(String text) {
            this.text = text;
            this.left = (long) text.length() * PATIENCE;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new TooOften();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
