package org.surveystats.docs.source;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Name;

/** What the comment of one declaration lacks. */
final class JavadocGaps extends DocTreeScanner<Void, Void> {
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> exceptions = new TreeSet<>();
    private boolean result;
    private boolean inherited;

    private JavadocGaps() {}

    /** All parts that a caller has to know: {@code <T>} stands for a type parameter. */
    static List<String> of(DocCommentTree comment, List<String> parameters, MethodTree method) {
        JavadocGaps found = read(comment);
        List<String> gaps = gapsOf(comment);
        if (found.inherited) {
            return gaps;
        }
        found.addMissing(gaps, "@param ", parameters, found.parameters);
        if (method != null) {
            Tree type = method.getReturnType();
            if (type != null && !type.toString().equals("void") && !found.result) {
                gaps.add("no @return");
            }
            List<String> thrown = method.getThrows().stream()
                    .map(Tree::toString)
                    .map(JavadocGaps::simple)
                    .toList();
            found.addMissing(gaps, "@throws ", thrown, found.exceptions);
        }
        return gaps;
    }

    /** A compact constructor takes what its record describes, so it describes none of it again. */
    static List<String> ofCompactConstructor(DocCommentTree comment) {
        List<String> gaps = gapsOf(comment);
        read(comment).parameters.forEach(name -> gaps.add("@param " + name + " repeats the record's"));
        return gaps;
    }

    private static List<String> gapsOf(DocCommentTree comment) {
        List<String> gaps = new ArrayList<>();
        if (comment.getFirstSentence().isEmpty()) {
            gaps.add("no first sentence");
        }
        return gaps;
    }

    private static JavadocGaps read(DocCommentTree comment) {
        JavadocGaps found = new JavadocGaps();
        found.scan(comment, null);
        return found;
    }

    private void addMissing(List<String> gaps, String tag, List<String> wanted, Set<String> present) {
        wanted.stream().filter(name -> !present.contains(name)).forEach(name -> gaps.add("no " + tag + name));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public Void visitParam(ParamTree tag, Void none) {
        Name name = tag.getName().getName();
        if (!isBlank(tag.getDescription())) {
            parameters.add(tag.isTypeParameter() ? "<" + name + ">" : name.toString());
        }
        return super.visitParam(tag, null);
    }

    @Override
    public Void visitThrows(ThrowsTree tag, Void none) {
        if (!isBlank(tag.getDescription())) {
            exceptions.add(simple(tag.getExceptionName().getSignature()));
        }
        return super.visitThrows(tag, null);
    }

    @Override
    public Void visitReturn(ReturnTree tag, Void none) {
        result |= !isBlank(tag.getDescription());
        return super.visitReturn(tag, null);
    }

    @Override
    public Void visitInheritDoc(InheritDocTree tag, Void none) {
        inherited = true;
        return super.visitInheritDoc(tag, null);
    }

    private static boolean isBlank(List<? extends DocTree> words) {
        return words.isEmpty();
    }
}
