package dev.dmscope.proxy.search;

import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.proxy.search.query.Field;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/**
 * A message as the index keeps it. Nothing is stored: the id follows from the place in the order.
 */
final class MessageDocument {
  /** Any change of what is indexed, or how, must raise this: older indexes are then begun anew. */
  static final int SCHEMA = 2;

  /** Names the message, to replace it. */
  static final String ID = "id";

  /** Number of the exchange times two, one more for the server's side: newest is highest. */
  static final String ORDER = "order";

  /** The order of the session's first message; missing if the message belongs to none. */
  static final String SESSION = "#session";

  /** Names of the fields that have a value. */
  static final String EXISTS = "#exists";

  static final String TEXT = "#text";

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setTokenized(true);
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private MessageDocument() {}

  static Document of(IndexedMessage m) {
    Document document = new Document();
    long order = order(m.row().id());
    document.add(new StringField(ID, m.row().id(), Store.NO));
    document.add(new LongPoint(ORDER, order));
    document.add(new NumericDocValuesField(ORDER, order));
    m.row().session().ifPresent(id -> document.add(new NumericDocValuesField(SESSION, order(id))));
    for (Field field : Field.values()) {
      addField(document, field, m);
    }
    document.add(
        new org.apache.lucene.document.Field(TEXT, new WordStream(FieldValues.texts(m)), WORDS));
    return document;
  }

  private static void addField(Document document, Field field, IndexedMessage m) {
    for (String term : FieldValues.terms(field, m)) {
      document.add(new StringField(name(field), term, Store.NO));
    }
    for (long number : FieldValues.numbers(field, m)) {
      if (field != Field.UNTIL) {
        document.add(new LongPoint(name(field), number));
      }
    }
    if (RowMatcher.exists(field, m)) {
      document.add(new StringField(EXISTS, field.label(), Store.NO));
    }
  }

  /** Where the index keeps a field; since and until ask the same times. */
  static String name(Field field) {
    return field == Field.UNTIL ? Field.SINCE.label() : field.label();
  }

  static Term id(String message) {
    return new Term(ID, message);
  }

  static long order(String message) {
    MessageRef ref = MessageRef.parse(message);
    return ref.sequence() * 2 + (ref.direction() == Direction.TO_DEVICE ? 1 : 0);
  }

  static String message(long order) {
    Direction direction = order % 2 == 1 ? Direction.TO_DEVICE : Direction.TO_SERVER;
    return new MessageRef(order / 2, direction).toString();
  }
}
