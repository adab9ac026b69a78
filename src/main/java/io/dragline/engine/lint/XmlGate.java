package io.dragline.engine.lint;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Lets no text through to a parser that builds trees unless it is plain XML of a bearable size. */
final class XmlGate {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 40;
    private static final int MOST = 20_000;

    private XmlGate() {}

    static Optional<Fault> refuse(String xml) {
        if (xml.length() > LONGEST)
            return Optional.of(new Fault(
                    null, "too-large", "a model has at most 1 MiB; this one has " + xml.length() + " characters"));
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(xml)), new Counter());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.fault);
        } catch (SAXParseException e) {
            return Optional.of(unreadable(e));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.of(new Fault(null, "not-xml", "it cannot be read as XML: " + e.getMessage()));
        }
    }

    private static Fault unreadable(SAXParseException e) {
        String why = String.valueOf(e.getMessage());
        return why.contains("DOCTYPE")
                ? new Fault(null, "dtd", "a document type (DOCTYPE) is not allowed; take it out", e.getLineNumber())
                : new Fault(null, "not-xml", "it cannot be read as XML: " + why, e.getLineNumber());
    }

    private static final class Counter extends DefaultHandler {
        private int depth;
        private int count;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (++depth > DEEPEST)
                throw new Refused(
                        new Fault(attributes.getValue("id"), "too-deep", "elements are nested deeper than " + DEEPEST));
            if (++count > MOST)
                throw new Refused(new Fault(
                        attributes.getValue("id"), "too-large", "it has more than " + MOST + " XML elements"));
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            depth--;
        }

        /** Told by the exception alone. */
        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public @Nullable InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
            return new InputSource(new StringReader(""));
        }
    }

    private static final class Refused extends SAXException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Refused(Fault fault) {
            this.fault = fault;
        }
    }
}
