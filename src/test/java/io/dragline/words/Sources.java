package io.dragline.words;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The product's own sources, read and resolved by the compiler that builds them. */
record Sources(List<CompilationUnitTree> files, JavacTask task, Trees trees) {
    private static final Pattern OWN_TEXT = Pattern.compile(
            ".*/io/dragline/((cli|database)/.*|(ServerOptions|SettingsCheck|StartFailure|DataFolder)\\.java)");
    /** With what annotates it, such as {@code java.lang.@Nullable String}. */
    private static final Pattern TEXT = Pattern.compile("java\\.lang\\.(@\\S+ )*(String|CharSequence)\\b");

    static Sources read(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(folder)) {
            List<Path> java = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> options = List.of("-proc:none", "-parameters", "-nowarn", "-classpath", classPath());
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, told -> {}, options, null, manager.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> files = new ArrayList<>();
            task.parse().forEach(files::add);
            task.analyze();
            return new Sources(files, task, Trees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What speaks for itself, in its own way: the command line, and a start that fails. */
    static boolean isOwnText(TreePath path) {
        return OWN_TEXT.matcher(path.getCompilationUnit().getSourceFile().getName())
                .matches();
    }

    @Nullable
    Element element(TreePath path) {
        return trees.getElement(path);
    }

    @Nullable
    TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    /** Also a list, a stream, an optional of it. */
    boolean isText(@Nullable TypeMirror type) {
        return type != null && TEXT.matcher(type.toString()).find();
    }

    static TypeElement owner(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    boolean isThrowable(@Nullable TypeMirror type) {
        if (type == null || type.getKind() != TypeKind.DECLARED) return false;
        TypeElement throwable = task.getElements().getTypeElement("java.lang.Throwable");
        return task.getTypes().isSubtype(type, throwable.asType());
    }
}
