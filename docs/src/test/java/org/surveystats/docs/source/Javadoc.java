package org.surveystats.docs.source;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What javadoc lacks: every public or protected type and member has a comment with all its tags, as the JDK's doclint
 * wants it in its group "missing", but for compact constructors, for which doclint wants the record's tags again.
 */
final class Javadoc extends TreePathScanner<Void, Boolean> {
    private final JavaSource source;
    private final DocTrees trees;
    private final List<String> gaps;

    private Javadoc(JavaSource source, DocTrees trees, List<String> gaps) {
        this.source = source;
        this.trees = trees;
        this.gaps = gaps;
    }

    /** The gaps of all sources, as {@code file:line: declaration: gap}. */
    static List<String> gaps(List<JavaSource> sources) {
        List<JavaFileObject> files =
                sources.stream().<JavaFileObject>map(Javadoc::file).toList();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, List.of("-proc:none"), null, files);
        DocTrees trees = DocTrees.instance(task);
        List<String> gaps = new ArrayList<>();
        try {
            int index = 0;
            for (CompilationUnitTree unit : task.parse()) {
                new Javadoc(sources.get(index++), trees, gaps).scan(unit, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.getDiagnostics().stream().anyMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR)) {
            throw new IllegalStateException(problems.getDiagnostics().toString());
        }
        return gaps;
    }

    private static JavaFileObject file(JavaSource source) {
        return new SimpleJavaFileObject(URI.create("memory:///" + source.name()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }

    @Override
    public Void visitPackage(PackageTree tree, Boolean open) {
        if (source.name().endsWith("package-info.java")) {
            check(tree.getPackageName().toString(), List.of(), null);
        }
        return null;
    }

    @Override
    public Void visitModule(ModuleTree tree, Boolean open) {
        check(tree.getName().toString(), List.of(), null);
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Boolean open) {
        boolean visible = open && isVisible(tree.getModifiers());
        if (visible) {
            Stream<String> components = tree.getKind() == Tree.Kind.RECORD
                    ? tree.getMembers().stream()
                            .filter(member -> isComponent(tree, member))
                            .map(member -> ((VariableTree) member).getName().toString())
                    : Stream.of();
            check(
                    tree.getSimpleName().toString(),
                    Stream.concat(typeParameters(tree.getTypeParameters()), components)
                            .toList(),
                    null);
            tree.getMembers().forEach(member -> scan(member, true));
        }
        return null;
    }

    /** The parser makes fields of the components, which are the only ones of a record that are not static. */
    private static boolean isComponent(Tree owner, Tree member) {
        return owner.getKind() == Tree.Kind.RECORD
                && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    @Override
    public Void visitVariable(VariableTree tree, Boolean open) {
        if (isVisible(tree.getModifiers()) && !isComponent(owner(), tree)) {
            check(owner().getSimpleName() + "." + tree.getName(), List.of(), null);
        }
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean open) {
        if (!isVisible(tree.getModifiers())) {
            return null;
        }
        String name = owner().getSimpleName() + "." + tree.getName();
        if (isCompactConstructor(tree)) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            add(name, comment == null ? List.of("no comment") : JavadocGaps.ofCompactConstructor(comment));
        } else if (!overrides(tree)) {
            Stream<String> parameters = tree.getParameters().stream()
                    .map(parameter -> parameter.getName().toString());
            check(
                    name,
                    Stream.concat(typeParameters(tree.getTypeParameters()), parameters)
                            .toList(),
                    tree);
        }
        return null;
    }

    /** Nothing stands between the name of a compact constructor and its body. */
    private boolean isCompactConstructor(MethodTree tree) {
        if (owner().getKind() != Tree.Kind.RECORD || !tree.getName().contentEquals("<init>")) {
            return false;
        }
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
        int body = (int) trees.getSourcePositions().getStartPosition(unit, tree.getBody());
        return source.text()
                .substring(start, body)
                .stripTrailing()
                .endsWith(owner().getSimpleName().toString());
    }

    /** Error Prone sees to it that all of them say so. */
    private static boolean overrides(MethodTree tree) {
        return tree.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private static Stream<String> typeParameters(List<? extends TypeParameterTree> parameters) {
        return parameters.stream().map(parameter -> "<" + parameter.getName() + ">");
    }

    private ClassTree owner() {
        return (ClassTree) getCurrentPath().getParentPath().getLeaf();
    }

    private boolean isVisible(ModifiersTree modifiers) {
        TreePath parent = getCurrentPath().getParentPath();
        Set<Modifier> flags = modifiers.getFlags();
        boolean ofInterface = parent.getLeaf() instanceof ClassTree owner
                && (owner.getKind() == Tree.Kind.INTERFACE || owner.getKind() == Tree.Kind.ANNOTATION_TYPE)
                && !flags.contains(Modifier.PRIVATE);
        return ofInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }

    private void check(String name, List<String> parameters, MethodTree method) {
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        add(name, comment == null ? List.of("no comment") : JavadocGaps.of(comment, parameters, method));
    }

    private void add(String name, List<String> found) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long start = trees.getSourcePositions()
                .getStartPosition(unit, getCurrentPath().getLeaf());
        long line = unit.getLineMap().getLineNumber(Math.max(start, 0));
        found.forEach(gap -> gaps.add(source.name() + ":" + line + ": " + name + ": " + gap));
    }
}
