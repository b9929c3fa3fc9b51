package org.surveystats.docs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a program outside can name says what it is, what it takes, gives and throws. */
class JavadocTest {
    @Test
    void ofAllPublishedModules() {
        List<JavaSource> sources = JavaSource.in(JavaSource.PUBLISHED, "src/main/java");

        assertThat(sources).hasSizeGreaterThan(250);
        assertThat(Javadoc.gaps(sources)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class A {} | A.java:1: A: no comment",
                "/** @since 1 */ public class A {} | A.java:1: A: no first sentence",
                "/** A. */ public class A<T> {} | A.java:1: A: no @param <T>",
                "/** A. */ public interface A { int a(); } | A.java:1: A.a: no comment",
                "/** A. */ public interface A { /** B. */ interface B { void b(); } } | A.java:1: B.b: no comment",
                "/** A. */ public interface A { int A = 1; } | A.java:1: A.A: no comment",
                "/** A. */ public enum A { B } | A.java:1: A.B: no comment",
                "/** A. */ public class A { public A() {} } | A.java:1: A.<init>: no comment",
                "/** A. */ public class A { protected int a; } | A.java:1: A.a: no comment",
                "/** A. */ public class A { /** A. */ public int a() { return 1; } } | A.java:1: A.a: no @return",
                "/** A. */ public class A { /** A. */ public void a(int b) {} } | A.java:1: A.a: no @param b",
                "/** A. */ public class A { /** A. */ public <T> void a() {} } | A.java:1: A.a: no @param <T>",
                "/** A. */ public class A { /** A. # * @param b */ public void a(int b) {} } | A.java:2: A.a: no @param b",
                "/** A. */ public class A { /** A. */ public void a() throws B {} } | A.java:1: A.a: no @throws B",
                "/** A. */ public record A(int b) {} | A.java:1: A: no @param b",
                "/** A. # * @param b B */ public record A(int b) { public A {} } | A.java:2: A.<init>: no comment",
                "/** A. # * @param b B */ public record A(int b) { /** A. */ public A(int b) {} }"
                        + " | A.java:2: A.<init>: no @param b",
                "/** A. # * @param b B */ public record A(int b) { /** A. # * @param b B */ public A {} }"
                        + " | A.java:3: A.<init>: @param b repeats the record's",
            })
    void whatLacksIsNamed(String text, String gap) {
        assertThat(gaps(text)).containsExactly(gap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { public int a; }",
                "/** A. */ public class A { int a; private void b() {} class B { public int c; } }",
                "/** A. */ public class A { @Override public String toString() { return null; } }",
                "/** A. */ public class A { /** {@inheritDoc} */ public int a(int b) { return b; } }",
                "/** A. */ public class A { /** {@return one} */ public int a() { return 1; } }",
                "/** A. */ public class A { /** A. # * @throws a.B if \n */ public void a() throws B {} }",
                "/** A. # * @param b B # * @param <T> T */ public record A<T>(int b) { static int C; /** A. */ public A {} }",
            })
    void whatIsCompleteHasNoGap(String text) {
        assertThat(gaps(text)).isEmpty();
    }

    private static List<String> gaps(String text) {
        return Javadoc.gaps(List.of(new JavaSource("A.java", text.replace('#', '\n'))));
    }

    @Test
    void whatDoesNotParseIsRefused() {
        assertThatThrownBy(() -> gaps("public clas A {}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A.java:1");
    }

    @Test
    void pagesOfPackagesAndModulesAreWanted() {
        assertThat(Javadoc.gaps(List.of(
                        new JavaSource("a/package-info.java", "package a;"),
                        new JavaSource("module-info.java", "module a {}"),
                        new JavaSource("b/package-info.java", "/** B. */\npackage b;"))))
                .containsExactly("a/package-info.java:1: a: no comment", "module-info.java:1: a: no comment");
    }
}
