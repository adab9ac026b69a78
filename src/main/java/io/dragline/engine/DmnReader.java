package io.dragline.engine;

import io.dragline.engine.DecisionTables.Column;
import io.dragline.engine.DecisionTables.Finding;
import io.dragline.engine.DecisionTables.Form;
import io.dragline.engine.DecisionTables.Rule;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.engine.lint.ModelLint;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Takes the cells out of a DMN file; whatever else it holds, but for drawing, is told and not let in. */
final class DmnReader {
    private static final String DMN = "https://www.omg.org/spec/DMN/";
    private static final Set<String> TAGS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "output",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "description");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id", "name", "namespace", "label", "typeRef", "hitPolicy", "exporter", "exporterVersion", "outputLabel");
    /** Sizes and positions, by the tools that draw. */
    private static final Set<String> DRAWING = Set.of("DMNDI", "biodi", "/DC/", "/DI/");

    private final Form form;
    private final List<Finding> findings = new ArrayList<>();
    private Table table = new Table("FIRST", List.of());

    private DmnReader(Form form) {
        this.form = form;
    }

    static DmnReader read(String dmn, Form form) {
        DmnReader reader = new DmnReader(form);
        ModelLint.gate(dmn)
                .ifPresentOrElse(refused -> reader.tell(refused.rule(), refused.problem()), () -> reader.parse(dmn));
        return reader;
    }

    List<Finding> findings() {
        return findings;
    }

    Table table() {
        return table;
    }

    private void parse(String dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(dmn)))
                    .getDocumentElement();
            allowed(root);
            List<Element> tables = inner(root, "decision").stream()
                    .flatMap(decision -> inner(decision, "decisionTable").stream())
                    .toList();
            if (tables.size() != 1) tell("one-table", "it holds " + tables.size() + " decision tables; one is needed");
            else if (findings.isEmpty()) table = table(tables.get(0));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            tell("not-xml", "it cannot be read as XML: " + e.getMessage());
        }
    }

    private void allowed(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        if (isDrawing(space)) return;
        if (!space.startsWith(DMN) || !TAGS.contains(element.getLocalName())) {
            tell("element-not-allowed", "element <" + element.getTagName() + "> is not allowed in a policy");
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            if (!name.startsWith("xmlns")
                    && !isDrawing(String.valueOf(attribute.getNamespaceURI()))
                    && !ATTRIBUTES.contains(name))
                tell(
                        "attribute-not-allowed",
                        "attribute " + name + " of <" + element.getTagName() + "> is not allowed");
        }
        for (Element inner : inner(element, null)) allowed(inner);
    }

    private static boolean isDrawing(String space) {
        return DRAWING.stream().anyMatch(space::contains);
    }

    private Table table(Element drawn) {
        List<String> inputs = inner(drawn, "input").stream()
                .map(input -> text(inner(input, "inputExpression")))
                .toList();
        List<String> outputs = inner(drawn, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        columns(inputs, form.inputs());
        columns(outputs, form.outputs());
        List<Rule> rules = new ArrayList<>();
        for (Element rule : inner(drawn, "rule")) {
            Map<String, String> tests = cells(inputs, inner(rule, "inputEntry"), rules.size() + 1);
            Map<String, String> answers = cells(outputs, inner(rule, "outputEntry"), rules.size() + 1);
            rules.add(new Rule(
                    form.inputs().stream()
                            .map(column -> any(tests.get(column.name())))
                            .toList(),
                    form.outputs().stream()
                            .map(column -> answers.getOrDefault(column.name(), ""))
                            .toList(),
                    inner(rule, "description").stream()
                            .findFirst()
                            .map(Element::getTextContent)
                            .orElse("")
                            .strip()));
        }
        String hit = drawn.getAttribute("hitPolicy");
        return new Table(hit.isEmpty() ? "UNIQUE" : hit, rules);
    }

    private static String any(@Nullable String test) {
        return test == null || test.isEmpty() ? "-" : test;
    }

    private void columns(List<String> drawn, List<Column> known) {
        List<String> names = known.stream().map(Column::name).toList();
        for (String name : drawn)
            if (!names.contains(name))
                findings.add(new Finding(
                        null, name, "unknown-column", "there is no column '" + name + "' here; there are " + names));
            else if (drawn.indexOf(name) != drawn.lastIndexOf(name))
                findings.add(new Finding(null, name, "column-twice", "column '" + name + "' is there twice"));
    }

    private Map<String, String> cells(List<String> columns, List<Element> entries, int rule) {
        if (columns.size() != entries.size())
            findings.add(new Finding(
                    rule, null, "cells-missing", entries.size() + " cells for " + columns.size() + " columns"));
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), entries.size()); i++)
            cells.put(columns.get(i), text(List.of(entries.get(i))));
        return cells;
    }

    private static String text(List<Element> holders) {
        return holders.stream()
                .flatMap(holder -> inner(holder, "text").stream())
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Element> inner(Element outer, @Nullable String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = outer.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && (name == null || name.equals(element.getLocalName())))
                found.add(element);
        return found;
    }

    private void tell(String code, String problem) {
        findings.add(new Finding(null, null, code, problem));
    }
}
