package dev.dmscope.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** What decoders are held against: the least that reading such bytes can cost. */
final class Limits {
  private static final InputFactoryImpl AALTO = new InputFactoryImpl();

  static {
    AALTO.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    AALTO.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  private Limits() {}

  /** Aalto's events, names and lengths of text looked at, nothing kept. */
  static long aalto(byte[] xml) {
    try {
      long seen = 0;
      XMLStreamReader2 reader =
          (XMLStreamReader2)
              AALTO.createXMLStreamReader(new Stax2ByteArraySource(xml, 0, xml.length));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> seen += reader.getLocalName().length();
          case XMLStreamConstants.CHARACTERS -> seen += reader.getTextLength();
          default -> {}
        }
      }
      reader.close();
      return seen;
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("Aalto refuses the message", e);
    }
  }

  /** Each token of a WBXML document with inline strings, its operand passed over. */
  static long tokens(byte[] wbxml) {
    int at = 1;
    at = afterNumber(wbxml, at);
    at = afterNumber(wbxml, at);
    at = afterNumber(wbxml, at);
    long seen = 0;
    int depth = 0;
    while (at < wbxml.length) {
      int token = wbxml[at++] & 0xFF;
      switch (token) {
        case 0x00 -> seen += wbxml[at++];
        case 0x01 -> depth--;
        case 0x03 -> {
          int from = at;
          while (wbxml[at] != 0) {
            at++;
          }
          seen += at - from;
          at++;
        }
        default -> {
          depth += token >> 6 & 1;
          seen += token & 0x3F;
        }
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("The walk lost its way, depth " + depth);
    }
    return seen;
  }

  private static int afterNumber(byte[] wbxml, int from) {
    int at = from;
    while (wbxml[at] < 0) {
      at++;
    }
    return at + 1;
  }
}
