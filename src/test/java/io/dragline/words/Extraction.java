package io.dragline.words;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds every sentence that the sources can say, as xgettext would: what reaches an exception, or a parameter that is
 * called as sentences are, is followed back through variables, parameters and methods to the literals it is made of.
 */
final class Extraction {
    /** Parameters and components of these names take sentences. */
    private static final Set<String> NAMES = Set.of(
            "reason", "why", "problem", "error", "found", "mend", "what", "warnings", "advice", "notes", "because",
            "about", "barred", "needless", "voided", "detail", "note", "sentence", "mistake", "warning", "rest");

    private final Sources sources;
    private final TypeMirror string;
    private final TypeMirror throwable;
    private final Map<ExecutableElement, TreePath> methods = new HashMap<>();
    private final Map<VariableElement, List<TreePath>> assigned = new HashMap<>();
    private final Map<ExecutableElement, List<TreePath>> calls = new HashMap<>();
    private final Map<ExecutableElement, List<ExecutableElement>> overriders = new HashMap<>();
    private final Set<Tree> seen = new HashSet<>();
    private final Set<VariableElement> sinks = new HashSet<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Map<String, String> found = new TreeMap<>();

    private Extraction(Sources sources) {
        this.sources = sources;
        this.string = type("java.lang.String");
        this.throwable = type("java.lang.Throwable");
    }

    /** Each sentence with {0}, {1}… where values stand, and the file and line where it was found. */
    static Map<String, String> of(Sources sources) {
        Extraction extraction = new Extraction(sources);
        for (CompilationUnitTree file : sources.files()) extraction.new Index().scan(file, null);
        extraction.begin();
        while (!extraction.work.isEmpty()) extraction.work.pop().run();
        return extraction.found;
    }

    private TypeMirror type(String name) {
        return sources.task().getElements().getTypeElement(name).asType();
    }

    private static boolean isOwnText(TreePath path) {
        String file = path.getCompilationUnit().getSourceFile().getName();
        return file.matches(".*/io/dragline/(cli/.*|database/.*|ServerOptions\\.java|SettingsCheck\\.java|StartFailure\\.java|DataFolder\\.java)");
    }

    private boolean isText(@Nullable TypeMirror type) {
        return type != null && type.toString().matches(".*java\\.lang\\.(String|CharSequence)\\b.*");
    }

    private boolean isThrowable(@Nullable TypeMirror type) {
        return type != null
                && type.getKind() == TypeKind.DECLARED
                && sources.task().getTypes().isSubtype(type, throwable);
    }

    /** What is where: methods, what is assigned to a variable, who calls what. */
    private final class Index extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (sources.trees().getElement(getCurrentPath()) instanceof ExecutableElement element) {
                methods.put(element, getCurrentPath());
                TypeElement owner = (TypeElement) element.getEnclosingElement();
                for (TypeMirror above : sources.task().getTypes().directSupertypes(owner.asType()))
                    if (sources.task().getTypes().asElement(above) instanceof TypeElement type) overridden(element, owner, type);
            }
            return super.visitMethod(method, nothing);
        }

        private void overridden(ExecutableElement element, TypeElement owner, TypeElement above) {
            for (Element other : above.getEnclosedElements())
                if (other instanceof ExecutableElement it && sources.task().getElements().overrides(element, it, owner))
                    overriders.computeIfAbsent(it, key -> new ArrayList<>()).add(element);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null
                    && sources.trees().getElement(getCurrentPath()) instanceof VariableElement element)
                assigned.computeIfAbsent(element, key -> new ArrayList<>())
                        .add(new TreePath(getCurrentPath(), variable.getInitializer()));
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
            assigned(assignment.getVariable(), assignment.getExpression());
            return super.visitAssignment(assignment, nothing);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
            assigned(assignment.getVariable(), assignment.getExpression());
            return super.visitCompoundAssignment(assignment, nothing);
        }

        private void assigned(Tree variable, Tree value) {
            Element element = sources.trees().getElement(new TreePath(getCurrentPath(), variable));
            if (element instanceof VariableElement it)
                assigned.computeIfAbsent(it, key -> new ArrayList<>()).add(new TreePath(getCurrentPath(), value));
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            called(made);
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            called(call);
            return super.visitMethodInvocation(call, nothing);
        }

        private void called(Tree call) {
            if (!isOwnText(getCurrentPath())
                    && sources.trees().getElement(getCurrentPath()) instanceof ExecutableElement element)
                calls.computeIfAbsent(element, key -> new ArrayList<>()).add(getCurrentPath());
        }
    }

    private void begin() {
        for (ExecutableElement called : List.copyOf(calls.keySet())) {
            boolean own = called.getEnclosingElement().toString().startsWith("io.dragline.");
            boolean made = called.getKind() == ElementKind.CONSTRUCTOR;
            boolean thrown = made && isThrowable(called.getEnclosingElement().asType());
            for (VariableElement parameter : called.getParameters())
                if (isText(parameter.asType())
                        && (own ? takesSentence(parameter, called) : thrown)) sink(parameter, called);
        }
    }

    private static boolean takesSentence(VariableElement parameter, ExecutableElement method) {
        return NAMES.contains(parameter.getSimpleName().toString())
                || (method.getSimpleName().contentEquals("note") && method.getParameters().size() == 1);
    }

    private void sink(VariableElement parameter, ExecutableElement method) {
        if (!sinks.add(parameter)) return;
        int at = method.getParameters().indexOf(parameter);
        if (at < 0) return; // of a lambda
        for (TreePath call : calls.getOrDefault(method, List.of())) {
            List<? extends ExpressionTree> arguments = call.getLeaf() instanceof NewClassTree made
                    ? made.getArguments()
                    : ((MethodInvocationTree) call.getLeaf()).getArguments();
            if (at < arguments.size())
                for (ExpressionTree argument : arguments.subList(at, method.isVarArgs() ? arguments.size() : at + 1))
                    follow(new TreePath(call, argument), false);
        }
        for (ExecutableElement over : overriders.getOrDefault(method, List.of()))
            sink(over.getParameters().get(at), over);
    }

    private void follow(TreePath expression, boolean part) {
        if (!isOwnText(expression) && seen.add(expression.getLeaf())) work.push(() -> tell(expression, part));
    }

    private void tell(TreePath expression, boolean part) {
        for (Text text : texts(expression, part)) {
            String template = text.template();
            if (!Text.isSentence(template)) continue;
            CompilationUnitTree file = expression.getCompilationUnit();
            long line = file.getLineMap()
                    .getLineNumber(sources.trees().getSourcePositions().getStartPosition(file, expression.getLeaf()));
            found.putIfAbsent(template, file.getSourceFile().getName().replaceFirst(".*/java/", "") + ":" + line);
        }
    }

    /** What the expression can be; a value that is not known here is a hole, and is followed by itself. */
    private List<Text> texts(TreePath path, boolean part) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree it) return texts(new TreePath(path, it.getExpression()), part);
        if (tree instanceof TypeCastTree it) return texts(new TreePath(path, it.getExpression()), part);
        if (tree instanceof LiteralTree it)
            return it.getValue() == null ? List.of() : List.of(Text.of(it.getValue().toString()));
        if (tree instanceof BinaryTree it && it.getKind() == Tree.Kind.PLUS && isText(sources.trees().getTypeMirror(path)))
            return Text.joined(
                    operand(new TreePath(path, it.getLeftOperand())), operand(new TreePath(path, it.getRightOperand())));
        if (tree instanceof ConditionalExpressionTree it) {
            List<Text> both = new ArrayList<>(texts(new TreePath(path, it.getTrueExpression()), part));
            both.addAll(texts(new TreePath(path, it.getFalseExpression()), part));
            return both;
        }
        if (tree instanceof SwitchExpressionTree it) return cases(path, it, part);
        if (sources.trees().getElement(path) instanceof VariableElement variable) return variable(variable, part);
        if (tree instanceof MethodInvocationTree call) return called(path, call, part);
        if (tree instanceof NewClassTree || tree instanceof LambdaExpressionTree) inside(path, part);
        return List.of();
    }

    /** One side of a concatenation. */
    private List<Text> operand(TreePath path) {
        Tree tree = path.getLeaf();
        boolean open = tree instanceof LiteralTree
                || tree instanceof ParenthesizedTree
                || tree instanceof ConditionalExpressionTree
                || (tree instanceof BinaryTree && isText(sources.trees().getTypeMirror(path)));
        if (tree instanceof ParenthesizedTree it && !isText(sources.trees().getTypeMirror(path))) open = false;
        if (tree instanceof ConditionalExpressionTree && !isText(sources.trees().getTypeMirror(path))) open = false;
        if (sources.trees().getElement(path) instanceof VariableElement it && it.getConstantValue() != null)
            return List.of(Text.of(it.getConstantValue().toString()));
        if (!open) {
            follow(path, true);
            return List.of(Text.HOLE);
        }
        List<Text> texts = texts(path, true);
        return texts.isEmpty() ? List.of(Text.HOLE) : texts;
    }

    private List<Text> cases(TreePath path, SwitchExpressionTree tree, boolean part) {
        List<Text> all = new ArrayList<>();
        for (CaseTree each : tree.getCases()) {
            TreePath at = new TreePath(path, each);
            if (each.getBody() instanceof ExpressionTree body) all.addAll(texts(new TreePath(at, body), part));
            else new TreePathScanner<Void, Void>() {
                @Override
                public Void visitYield(YieldTree yield, Void nothing) {
                    all.addAll(texts(new TreePath(getCurrentPath(), yield.getValue()), part));
                    return null;
                }
            }.scan(at, null);
        }
        return all.isEmpty() ? List.of(Text.HOLE) : all;
    }

    private List<Text> variable(VariableElement variable, boolean part) {
        if (variable.getConstantValue() != null)
            return List.of(Text.of(variable.getConstantValue().toString()));
        for (TreePath value : assigned.getOrDefault(variable, List.of())) follow(value, part);
        if (variable.getKind() == ElementKind.PARAMETER && variable.getEnclosingElement() instanceof ExecutableElement it)
            sink(variable, it);
        if (variable.getKind() == ElementKind.FIELD && variable.getEnclosingElement() instanceof TypeElement owner)
            components(owner, variable);
        return List.of(Text.HOLE);
    }

    private List<Text> called(TreePath path, MethodInvocationTree call, boolean part) {
        if (!(sources.trees().getElement(path) instanceof ExecutableElement method)) return List.of();
        String name = method.getSimpleName().toString();
        TreePath select = new TreePath(path, call.getMethodSelect());
        if (name.equals("formatted") || (name.equals("format") && method.getEnclosingElement().toString().equals("java.lang.String"))) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            for (ExpressionTree argument : arguments) follow(new TreePath(path, argument), true);
            TreePath form = name.equals("format")
                    ? new TreePath(path, arguments.get(isText(sources.trees().getTypeMirror(new TreePath(path, arguments.get(0)))) ? 0 : 1))
                    : new TreePath(select, ((com.sun.source.tree.MemberSelectTree) call.getMethodSelect()).getExpression());
            return texts(form, part).stream().map(Text::formatted).toList();
        }
        if (method.getEnclosingElement().toString().startsWith("io.dragline.")) {
            returned(method, part);
            return List.of(Text.HOLE);
        }
        if (isText(sources.trees().getTypeMirror(path))) inside(path, part);
        return List.of(Text.HOLE);
    }

    private void returned(ExecutableElement method, boolean part) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        components(owner, method);
        for (ExecutableElement over : overriders.getOrDefault(method, List.of())) returned(over, part);
        TreePath path = methods.get(method);
        if (path != null && seen.add(path.getLeaf())) returns(path, part);
    }

    /** What a record's component is made with. */
    private void components(TypeElement owner, Element component) {
        if (owner.getKind() != ElementKind.RECORD) return;
        for (ExecutableElement made : ElementFilter.constructorsIn(owner.getEnclosedElements()))
            for (VariableElement parameter : made.getParameters())
                if (parameter.getSimpleName().equals(component.getSimpleName()) && isText(parameter.asType()))
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
    private void inside(TreePath path, boolean part) {
        List<TreePath> parts = new ArrayList<>();
        if (path.getLeaf() instanceof MethodInvocationTree call) {
            TreePath select = new TreePath(path, call.getMethodSelect());
            if (call.getMethodSelect() instanceof com.sun.source.tree.MemberSelectTree it)
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
            if (each.getLeaf() instanceof LambdaExpressionTree || isText(sources.trees().getTypeMirror(each)))
                follow(each, true);
    }
}
