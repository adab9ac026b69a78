package io.dragline.words;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds every sentence that the sources can say, as xgettext would: what reaches an exception, or a parameter that is
 * called as sentences are, is followed back through variables, parameters and methods to the literals it is made of.
 */
final class Extraction {
    /** Parameters and components of these names take sentences. */
    private static final Set<String> NAMES = Set.of(
            "reason",
            "why",
            "problem",
            "error",
            "found",
            "mend",
            "what",
            "warnings",
            "advice",
            "notes",
            "because",
            "about",
            "barred",
            "needless",
            "voided",
            "detail",
            "note",
            "sentence",
            "mistake",
            "warning",
            "rest");

    private final Sources sources;
    private final Index index;
    private final Expressions expressions;
    private final Set<Tree> seen = new HashSet<>();
    private final Set<VariableElement> sinks = new HashSet<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Map<String, String> found = new TreeMap<>();

    private Extraction(Sources sources) {
        this.sources = sources;
        this.index = new Index(sources);
        this.expressions = new Expressions(sources, index, this);
    }

    /** Each sentence with {0}, {1}… where values stand, and the file and line where it was found. */
    static Map<String, String> of(Sources sources) {
        Extraction extraction = new Extraction(sources);
        extraction.begin();
        while (!extraction.work.isEmpty()) extraction.work.pop().run();
        return extraction.found;
    }

    private void begin() {
        for (ExecutableElement called : List.copyOf(index.called())) {
            boolean own = Sources.owner(called).toString().startsWith("io.dragline.");
            boolean made = called.getKind() == ElementKind.CONSTRUCTOR;
            boolean thrown = made && sources.isThrowable(Sources.owner(called).asType());
            for (VariableElement parameter : called.getParameters())
                if (sources.isText(parameter.asType()) && (own ? takesSentence(parameter, called) : thrown))
                    sink(parameter, called);
        }
    }

    private static boolean takesSentence(VariableElement parameter, ExecutableElement method) {
        return NAMES.contains(parameter.getSimpleName().toString())
                || (method.getSimpleName().contentEquals("note")
                        && method.getParameters().size() == 1);
    }

    void sink(VariableElement parameter, ExecutableElement method) {
        if (!sinks.add(parameter)) return;
        int at = method.getParameters().indexOf(parameter);
        if (at < 0) return; // of a lambda
        for (TreePath call : index.calls(method)) {
            List<? extends ExpressionTree> arguments = call.getLeaf() instanceof NewClassTree made
                    ? made.getArguments()
                    : ((MethodInvocationTree) call.getLeaf()).getArguments();
            if (at < arguments.size())
                for (ExpressionTree argument : arguments.subList(at, method.isVarArgs() ? arguments.size() : at + 1))
                    follow(new TreePath(call, argument), false);
        }
        for (ExecutableElement over : index.overriders(method))
            sink(over.getParameters().get(at), over);
    }

    void follow(TreePath expression, boolean part) {
        if (!Sources.isOwnText(expression) && seen.add(expression.getLeaf())) work.push(() -> tell(expression, part));
    }

    private void tell(TreePath expression, boolean part) {
        for (Text text : expressions.texts(expression, part)) {
            String template = text.template();
            if (!Text.isSentence(template)) continue;
            CompilationUnitTree file = expression.getCompilationUnit();
            long line = file.getLineMap()
                    .getLineNumber(sources.trees().getSourcePositions().getStartPosition(file, expression.getLeaf()));
            found.putIfAbsent(template, file.getSourceFile().getName().replaceFirst(".*/java/", "") + ":" + line);
        }
    }

    void returned(ExecutableElement method, boolean part) {
        TypeElement owner = Sources.owner(method);
        components(owner, method);
        for (ExecutableElement over : index.overriders(method)) returned(over, part);
        TreePath path = index.body(method);
        if (path != null && seen.add(path.getLeaf())) returns(path, part);
    }

    /** What a record's component is made with. */
    void components(TypeElement owner, Element component) {
        if (owner.getKind() != ElementKind.RECORD) return;
        for (ExecutableElement made : ElementFilter.constructorsIn(owner.getEnclosedElements()))
            for (VariableElement parameter : made.getParameters())
                if (parameter.getSimpleName().equals(component.getSimpleName()) && sources.isText(parameter.asType()))
                    sink(parameter, made);
    }

    private void returns(TreePath body, boolean part) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void nothing) {
                if (tree.getExpression() != null) follow(new TreePath(getCurrentPath(), tree.getExpression()), part);
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree inner, Void nothing) {
                return null;
            }
        }.scan(body, null);
    }

    /** Every text in a call of a library: what is joined, mapped, or taken otherwise. */
    void inside(TreePath path, boolean part) {
        List<TreePath> parts = new ArrayList<>();
        if (path.getLeaf() instanceof MethodInvocationTree call) {
            TreePath select = new TreePath(path, call.getMethodSelect());
            if (call.getMethodSelect() instanceof MemberSelectTree it)
                parts.add(new TreePath(select, it.getExpression()));
            call.getArguments().forEach(argument -> parts.add(new TreePath(path, argument)));
        } else if (path.getLeaf() instanceof NewClassTree made) {
            made.getArguments().forEach(argument -> parts.add(new TreePath(path, argument)));
        } else if (path.getLeaf() instanceof LambdaExpressionTree lambda) {
            TreePath body = new TreePath(path, lambda.getBody());
            if (lambda.getBody() instanceof ExpressionTree) parts.add(body);
            else returns(body, true);
        }
        for (TreePath each : parts)
            if (each.getLeaf() instanceof LambdaExpressionTree || sources.isText(sources.type(each)))
                follow(each, true);
    }
}
