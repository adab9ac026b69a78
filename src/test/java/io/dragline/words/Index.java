package io.dragline.words;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What is where in the sources: methods, what is assigned to a variable, who calls what. */
final class Index extends TreePathScanner<Void, Void> {
    private final Sources sources;
    private final Map<ExecutableElement, TreePath> methods = new HashMap<>();
    private final Map<ExecutableElement, List<ExecutableElement>> overriders = new HashMap<>();
    private final Map<VariableElement, List<TreePath>> assigned = new HashMap<>();
    private final Map<ExecutableElement, List<TreePath>> calls = new HashMap<>();

    Index(Sources sources) {
        this.sources = sources;
        for (CompilationUnitTree file : sources.files()) scan(file, null);
    }

    @Nullable
    TreePath body(ExecutableElement method) {
        return methods.get(method);
    }

    List<ExecutableElement> overriders(ExecutableElement method) {
        return overriders.getOrDefault(method, List.of());
    }

    List<TreePath> assigned(VariableElement variable) {
        return assigned.getOrDefault(variable, List.of());
    }

    /** Methods and constructors, of libraries as well. */
    Set<ExecutableElement> called() {
        return calls.keySet();
    }

    List<TreePath> calls(ExecutableElement method) {
        return calls.getOrDefault(method, List.of());
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (sources.trees().getElement(getCurrentPath()) instanceof ExecutableElement element) {
            methods.put(element, getCurrentPath());
            TypeElement owner = Sources.owner(element);
            for (TypeMirror above : sources.task().getTypes().directSupertypes(owner.asType()))
                if (sources.task().getTypes().asElement(above) instanceof TypeElement type)
                    overridden(element, owner, type);
        }
        return super.visitMethod(method, nothing);
    }

    private void overridden(ExecutableElement element, TypeElement owner, TypeElement above) {
        for (Element other : above.getEnclosedElements())
            if (other instanceof ExecutableElement it
                    && sources.task().getElements().overrides(element, it, owner))
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
        if (!Sources.isOwnText(getCurrentPath())
                && sources.trees().getElement(getCurrentPath()) instanceof ExecutableElement element)
            calls.computeIfAbsent(element, key -> new ArrayList<>()).add(getCurrentPath());
    }
}
