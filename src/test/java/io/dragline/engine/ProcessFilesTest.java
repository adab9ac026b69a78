package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every shipped model against the steps that there are, before any engine sees it. */
class ProcessFilesTest {
    /** What a deployment starts its process with. */
    private static final Set<String> STARTED_WITH =
            Set.of("deployment", "project", "service", "environment", "kind", "release", "replicas");

    private static final Map<String, Class<?>> STEPS = steps();

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("processes")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAsItsProcessAndForgetsItsHistoryInTime(Path file) {
        Process process = process(file);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void callsOnlyStepsThatExistByTheirNames(Path file) {
        for (var task : tasks(file)) {
            assertThat(STEPS).as(task.getId()).containsKey(task.getCamundaTopic());
            assertThat(task.getName().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                    .isEqualTo(task.getCamundaTopic());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void bindsEveryInputThatAStepNeeds(Path file) {
        for (var task : tasks(file)) {
            Set<String> known = new HashSet<>(STARTED_WITH);
            STEPS.values().forEach(step -> known.addAll(outputs(step)));
            if (inLoop(task)) known.add("server");
            assertThat(known)
                    .as("inputs of " + task.getId())
                    .containsAll(needed(Objects.requireNonNull(STEPS.get(task.getCamundaTopic()))));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void callsOnlyModelsThatAreShipped(Path file) {
        for (CallActivity call : read(file).getModelElementsByType(CallActivity.class))
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void undoesOneStepAfterTheOther(Path file) {
        for (IntermediateThrowEvent event : read(file).getModelElementsByType(IntermediateThrowEvent.class))
            for (var definition : event.getChildElementsByType(CompensateEventDefinition.class))
                assertThat(definition.getActivity())
                        .as(event.getId() + " opens all handlers at once without an activity")
                        .isNotNull();
    }

    /** An error that nobody catches would stop the process in an incident that cannot be retried. */
    @ParameterizedTest
    @MethodSource("files")
    void catchesEveryOutcomeWhereItMayBeThrown(Path file) {
        for (var task : tasks(file)) {
            if (task.isForCompensation() || passes(task)) continue;
            boolean caught = catches(task) || scopes(task).stream().anyMatch(ProcessFilesTest::catchesErrors);
            assertThat(caught || task.getCamundaTopic().equals("settle-rollout"))
                    .as("outcomes of " + task.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isDrawnWhole(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> drawn = new TreeSet<>();
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> drawn.add(idOf(shape.getBpmnElement())));
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> drawn.add(idOf(edge.getBpmnElement())));
        List<String> elements = new ArrayList<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> elements.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> elements.add(flow.getId()));
        assertThat(drawn).containsAll(elements);
    }

    private static String idOf(@Nullable BaseElement element) {
        return Objects.requireNonNull(element, "a shape or an edge without its element")
                .getId();
    }

    /** Its property says that the process goes on whatever becomes of it. */
    private static boolean passes(org.camunda.bpm.model.bpmn.instance.ServiceTask task) {
        return task.getExtensionElements() != null
                && task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(property -> property.getCamundaName().equals("level")
                                && Set.of("warn", "ignore").contains(property.getCamundaValue()));
    }

    private static boolean catches(org.camunda.bpm.model.bpmn.instance.ServiceTask task) {
        return ((BpmnModelInstance) task.getModelInstance())
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.BoundaryEvent.class).stream()
                        .filter(event -> task.equals(event.getAttachedTo()))
                        .anyMatch(event ->
                                event.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance));
    }

    /** The process and the subprocesses around a task. */
    private static List<BaseElement> scopes(FlowNode task) {
        List<BaseElement> scopes = new ArrayList<>();
        for (var scope = task.getParentElement();
                scope instanceof BaseElement element;
                scope = scope.getParentElement())
            if (element instanceof SubProcess || element instanceof Process) scopes.add(element);
        return scopes;
    }

    private static boolean catchesErrors(BaseElement scope) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(ErrorEventDefinition.class::isInstance);
    }

    private static boolean inLoop(FlowNode task) {
        return scopes(task).stream()
                .anyMatch(scope -> scope instanceof SubProcess inner && inner.getLoopCharacteristics() != null);
    }

    private static Set<String> needed(Class<?> step) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : components(step, 0))
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) names.add(component.getName());
        return names;
    }

    private static Set<String> outputs(Class<?> step) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(components(step, 1)).forEach(component -> names.add(component.getName()));
        return names;
    }

    private static RecordComponent[] components(Class<?> step, int generic) {
        return Objects.requireNonNull(ResolvableType.forClass(step)
                        .as(Step.class)
                        .getGeneric(generic)
                        .resolve())
                .getRecordComponents();
    }

    private static Process process(Path file) {
        return read(file).getModelElementsByType(Process.class).iterator().next();
    }

    private static List<org.camunda.bpm.model.bpmn.instance.ServiceTask> tasks(Path file) {
        return List.copyOf(read(file).getModelElementsByType(org.camunda.bpm.model.bpmn.instance.ServiceTask.class));
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Map<String, Class<?>> steps() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ServiceTask.class));
        Map<String, Class<?>> steps = new TreeMap<>();
        scan.findCandidateComponents("io.dragline").forEach(found -> {
            try {
                Class<?> step = Class.forName(found.getBeanClassName());
                steps.put(StepBinding.topicOf(step), step);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return steps;
    }
}
