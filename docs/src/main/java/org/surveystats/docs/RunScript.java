package org.surveystats.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * Runs a JShell script and shows it as a session: each snippet behind its prompt, then what it prints, then its value.
 * Unlike the {@code jshell} command it stops at the first snippet that is rejected or throws, and then ends with 1, so
 * that a script can serve as a test.
 *
 * <p>Snippets run in this Java machine: what they print stays in order, and they see this program's class path. Lines
 * are read as UTF-8. Of JShell's commands only {@code /exit [expression]} is known.
 */
public final class RunScript {

    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    private boolean echo;
    private int snippets;
    private int startupSnippets;

    private RunScript(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), null)
                // The jshell command numbers snippets and unnamed values like this.
                .idGenerator((snippet, index) -> echo ? String.valueOf(++snippets) : "s" + ++startupSnippets)
                .tempVariableNameGenerator(() -> "$" + (snippets + 1))
                .build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        analysis = shell.sourceCodeAnalysis();
    }

    /**
     * Runs a script.
     *
     * @param args the file of startup snippets, which are not shown, and the script
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: RunScript STARTUP.jsh SCRIPT.jsh");
            System.exit(USAGE);
        }
        int status = new RunScript(System.out, System.err).runAll(Path.of(args[0]), Path.of(args[1]));
        System.out.flush();
        // A script may have left threads behind.
        System.exit(status);
    }

    private int runAll(Path startup, Path script) throws IOException {
        try {
            run(startup.toString(), Files.readAllLines(startup));
            echo = true;
            run(script.toString(), Files.readAllLines(script));
            return SUCCESS;
        } catch (ScriptEnd end) {
            if (end.getMessage() != null) {
                out.flush();
                err.println(end.getMessage());
            }
            return end.status;
        } finally {
            shell.close();
        }
    }

    private void run(String file, List<String> lines) throws ScriptEnd {
        String pending = "";
        int start = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (pending.isEmpty()) {
                if (line.isBlank()) {
                    continue;
                }
                start = i + 1;
                if (isCommand(line)) {
                    command(file + ":" + start, line.strip());
                }
            }
            // Line by line, as the jshell command reads: a line that can stand alone is evaluated before the next.
            pending = evaluateComplete(file + ":" + start, pending + line + "\n");
        }
        if (!pending.isBlank()) {
            show(pending);
            throw failure(file + ":" + start, "the script ends within this snippet");
        }
        requireResolved(file);
    }

    /** Evaluates the complete snippets at the head of the text and returns the rest. */
    private String evaluateComplete(String place, String text) throws ScriptEnd {
        String pending = text;
        while (!pending.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(pending);
            if (info.completeness() == Completeness.EMPTY) {
                show(pending);
                return "";
            }
            if (!info.completeness().isComplete()) {
                return pending;
            }
            String remaining = info.remaining();
            show(pending.substring(0, pending.length() - remaining.length()));
            evaluate(place, info.source());
            pending = remaining;
        }
        return "";
    }

    private void evaluate(String place, String source) throws ScriptEnd {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.status() == Status.REJECTED) {
                throw failure(place, rejection(event.snippet()));
            }
            if (event.exception() != null) {
                throw failure(place, trace(event.exception()));
            }
            if (echo && event.causeSnippet() == null) {
                feedback(event);
            }
        }
    }

    private void show(String source) {
        if (echo) {
            out.println("jshell> " + source.strip().replace("\n", System.lineSeparator() + "   ...> "));
        }
    }

    private void feedback(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (snippet instanceof VarSnippet variable) {
            if (event.status() == Status.VALID) {
                out.println(variable.name() + " ==> " + event.value());
            } else {
                out.println("|  created variable " + variable.name() + unresolved(variable));
            }
        } else if (snippet instanceof ExpressionSnippet expression) {
            out.println(expression.name() + " ==> " + event.value());
        } else if (snippet instanceof MethodSnippet method) {
            out.println("|  " + verb(event) + " method " + method.name() + "(" + method.parameterTypes() + ")"
                    + unresolved(method));
        } else if (snippet instanceof TypeDeclSnippet type) {
            String kind = type.subKind().name().replace("_SUBKIND", "").toLowerCase(Locale.ROOT);
            out.println("|  " + verb(event) + " " + kind + " " + type.name() + unresolved(type));
        }
    }

    private static String verb(SnippetEvent event) {
        return event.previousStatus() == Status.NONEXISTENT ? "created" : "replaced";
    }

    private String unresolved(DeclarationSnippet snippet) {
        List<String> names = shell.unresolvedDependencies(snippet).toList();
        return names.isEmpty() ? "" : ", which waits for " + String.join(", ", names);
    }

    /** A declaration may precede what it refers to, but by the end of the script it must have come. */
    private void requireResolved(String file) throws ScriptEnd {
        for (Snippet snippet : shell.snippets().toList()) {
            Status status = shell.status(snippet);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                throw failure(file, snippet.source().strip() + "\n" + rejection(snippet));
            }
        }
    }

    private static boolean isCommand(String line) {
        String text = line.strip();
        return text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/*");
    }

    private void command(String place, String line) throws ScriptEnd {
        show(line);
        if (line.equals("/exit")) {
            throw new ScriptEnd(SUCCESS, null);
        }
        if (!line.startsWith("/exit ")) {
            throw failure(place, "of the commands only /exit is known in a script: " + line);
        }
        SnippetEvent event = shell.eval(line.substring("/exit ".length())).get(0);
        if (event.status() == Status.REJECTED) {
            throw failure(place, rejection(event.snippet()));
        }
        if (event.exception() != null) {
            throw failure(place, trace(event.exception()));
        }
        try {
            throw new ScriptEnd(Integer.parseInt(event.value()), null);
        } catch (NumberFormatException e) {
            throw failure(place, "not an exit status: " + event.value());
        }
    }

    private String rejection(Snippet snippet) {
        StringBuilder text = new StringBuilder();
        for (Diag diagnostic : shell.diagnostics(snippet).toList()) {
            if (diagnostic.isError()) {
                text.append(text.isEmpty() ? "" : "\n").append(withoutLocation(diagnostic.getMessage(null)));
                mark(text, snippet.source(), diagnostic);
            }
        }
        return text.isEmpty() ? "rejected: " + snippet.source() : text.toString();
    }

    /** Leaves out the class in which JShell wraps a snippet: it has no name to show. */
    private static String withoutLocation(String message) {
        return message.lines()
                .filter(line -> !line.strip().equals("location: class"))
                .collect(joining("\n"));
    }

    /** Shows the line in question and underlines the part that the diagnostic is about. */
    private static void mark(StringBuilder text, String source, Diag diagnostic) {
        int from = (int) diagnostic.getStartPosition();
        if (from < 0 || from > source.length()) {
            return;
        }
        int lineStart = source.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = source.indexOf('\n', from) < 0 ? source.length() : source.indexOf('\n', from);
        int to = Math.max(from + 1, Math.min(lineEnd, (int) diagnostic.getEndPosition()));
        text.append("\n  ").append(source, lineStart, lineEnd);
        text.append("\n  ").append(" ".repeat(from - lineStart)).append("^".repeat(to - from));
    }

    private String trace(JShellException exception) {
        StringBuilder text = new StringBuilder();
        for (Throwable e = exception; e != null; e = e.getCause()) {
            text.append(text.isEmpty() ? "" : "\nCaused by: ");
            if (e instanceof UnresolvedReferenceException reference) {
                DeclarationSnippet snippet = reference.getSnippet();
                text.append("called before it can run: ").append(snippet.name()).append(unresolved(snippet));
            } else {
                text.append(
                        e instanceof EvalException thrown
                                ? thrown.getExceptionClassName()
                                : e.getClass().getName());
                text.append(e.getMessage() == null ? "" : ": " + e.getMessage());
            }
            for (StackTraceElement frame : e.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
        }
        return text.toString();
    }

    private static ScriptEnd failure(String place, String reason) {
        return new ScriptEnd(FAILURE, place + ": " + reason);
    }

    /** The end of a script before its last line. */
    private static final class ScriptEnd extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        ScriptEnd(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }
    }
}
