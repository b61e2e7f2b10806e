package dev.dmscope.fuzz;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** What the root of a document says, as Aalto and as we read it, in one notation. */
final class AaltoReading {
  private static final InputFactoryImpl AALTO = new InputFactoryImpl();

  static {
    AALTO.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

  private final StringBuilder out = new StringBuilder();

  private AaltoReading() {}

  /** Empty if Aalto refuses the document. */
  static Optional<String> theirs(byte[] utf8) {
    try {
      XMLStreamReader xml =
          AALTO.createXMLStreamReader(new Stax2ByteArraySource(utf8, 0, utf8.length));
      return Optional.of(new AaltoReading().read(xml));
    } catch (XMLStreamException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      // Late in a text, or for a prefix of xmlns, it refuses so.
      return Optional.empty();
    }
  }

  static String ours(Element root) {
    AaltoReading oracle = new AaltoReading();
    oracle.element(root);
    return oracle.out.toString();
  }

  private String read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    do {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          List<String> attributes = new ArrayList<>();
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
          }
          String uri = xml.getNamespaceURI();
          start(xml.getLocalName(), uri == null ? "" : uri, attributes);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          out.append("</>");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
            out.append(depth > 0 ? xml.getText() : "");
        default -> {}
      }
    } while (depth > 0 || out.length() == 0);
    return out.toString();
  }

  private void element(Element element) {
    List<String> attributes = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.name();
      if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
        attributes.add(name.substring(name.indexOf(':') + 1) + "=" + attribute.value());
      }
    }
    start(element.name(), element.namespace(), attributes);
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        element(below);
      } else if (child instanceof Text text) {
        out.append(text.value());
      }
    }
    out.append("</>");
  }

  private void start(String name, String namespace, List<String> attributes) {
    Collections.sort(attributes);
    out.append('<').append(name).append('{').append(namespace).append('}').append(attributes);
  }
}
