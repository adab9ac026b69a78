package io.dragline.words;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads one expression: the texts that it can be. */
final class Expressions {
    private final Sources sources;
    private final Index index;
    private final Extraction extraction;

    Expressions(Sources sources, Index index, Extraction extraction) {
        this.sources = sources;
        this.index = index;
        this.extraction = extraction;
    }

    /** What the expression can be; a value that is not known here is a hole, and is followed by itself. */
    List<Text> texts(TreePath path, boolean part) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree it) return texts(new TreePath(path, it.getExpression()), part);
        if (tree instanceof TypeCastTree it) return texts(new TreePath(path, it.getExpression()), part);
        if (tree instanceof LiteralTree it)
            return it.getValue() == null
                    ? List.of()
                    : List.of(Text.of(it.getValue().toString()));
        if (tree instanceof BinaryTree it && it.getKind() == Tree.Kind.PLUS && sources.isText(sources.type(path)))
            return Text.joined(
                    operand(new TreePath(path, it.getLeftOperand())),
                    operand(new TreePath(path, it.getRightOperand())));
        if (tree instanceof ConditionalExpressionTree it) {
            List<Text> both = new ArrayList<>(texts(new TreePath(path, it.getTrueExpression()), part));
            both.addAll(texts(new TreePath(path, it.getFalseExpression()), part));
            return both;
        }
        if (tree instanceof SwitchExpressionTree it) return cases(path, it, part);
        if (sources.element(path) instanceof VariableElement variable) return variable(variable, part);
        if (tree instanceof MethodInvocationTree call) return called(path, call, part);
        if (tree instanceof NewClassTree || tree instanceof LambdaExpressionTree) extraction.inside(path, part);
        return List.of();
    }

    /** One side of a concatenation. */
    private List<Text> operand(TreePath path) {
        Tree tree = path.getLeaf();
        boolean open = tree instanceof LiteralTree
                || tree instanceof ParenthesizedTree
                || tree instanceof ConditionalExpressionTree
                || (tree instanceof BinaryTree && sources.isText(sources.type(path)));
        if (tree instanceof ParenthesizedTree it && !sources.isText(sources.type(path))) open = false;
        if (tree instanceof ConditionalExpressionTree && !sources.isText(sources.type(path))) open = false;
        if (sources.element(path) instanceof VariableElement it && it.getConstantValue() != null)
            return List.of(Text.of(it.getConstantValue().toString()));
        if (!open) {
            extraction.follow(path, true);
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
            else
                new TreePathScanner<Void, Void>() {
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
        for (TreePath value : index.assigned(variable)) extraction.follow(value, part);
        if (variable.getKind() == ElementKind.PARAMETER
                && variable.getEnclosingElement() instanceof ExecutableElement it) extraction.sink(variable, it);
        if (variable.getKind() == ElementKind.FIELD && variable.getEnclosingElement() instanceof TypeElement owner)
            extraction.components(owner, variable);
        return List.of(Text.HOLE);
    }

    private List<Text> called(TreePath path, MethodInvocationTree call, boolean part) {
        if (!(sources.element(path) instanceof ExecutableElement method)) return List.of();
        String name = method.getSimpleName().toString();
        TreePath select = new TreePath(path, call.getMethodSelect());
        if (name.equals("formatted")
                || (name.equals("format") && Sources.owner(method).toString().equals("java.lang.String"))) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            for (ExpressionTree argument : arguments) extraction.follow(new TreePath(path, argument), true);
            TreePath form = name.equals("format")
                    ? new TreePath(
                            path,
                            arguments.get(sources.isText(sources.type(new TreePath(path, arguments.get(0)))) ? 0 : 1))
                    : new TreePath(select, ((MemberSelectTree) call.getMethodSelect()).getExpression());
            return texts(form, part).stream().map(Text::formatted).toList();
        }
        if (Sources.owner(method).toString().startsWith("io.dragline.")) {
            extraction.returned(method, part);
            return List.of(Text.HOLE);
        }
        if (sources.isText(sources.type(path))) extraction.inside(path, part);
        return List.of(Text.HOLE);
    }
}
