package dev.dmscope.analyzer.codec;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * Makes parsers. They share a factory, since setting one up costs more than reading a small
 * message; but the factory keeps every name it ever saw, so it is dropped after a while: hostile
 * documents full of new names must not fill the memory for good.
 */
final class AaltoReaders {
  private static final long BYTES_PER_FACTORY = 4 << 20;

  private static volatile AaltoReaders current = new AaltoReaders();

  private final InputFactoryImpl factory = new InputFactoryImpl();
  private final AtomicLong bytes = new AtomicLong();

  private AaltoReaders() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /** A parser that starts at {@code from}; its byte offsets count from the start of the array. */
  static XMLStreamReader2 open(byte[] utf8, int from) throws XMLStreamException {
    AaltoReaders readers = current;
    if (readers.bytes.addAndGet(utf8.length) > BYTES_PER_FACTORY) {
      readers = new AaltoReaders();
      current = readers;
    }
    return (XMLStreamReader2)
        readers.factory.createXMLStreamReader(
            new Stax2ByteArraySource(utf8, from, utf8.length - from));
  }
}
