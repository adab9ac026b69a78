package io.dragline.words;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product's own sources, read and resolved by the compiler that builds them. */
record Sources(List<CompilationUnitTree> files, JavacTask task, Trees trees) {
    static Sources read(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(folder)) {
            List<Path> java = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> options = List.of(
                    "-proc:none", "-parameters", "-nowarn", "-classpath", System.getProperty("java.class.path"));
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
}
