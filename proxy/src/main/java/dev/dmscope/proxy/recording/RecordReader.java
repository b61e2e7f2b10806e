package dev.dmscope.proxy.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcParser;

/** Reads WARC records of a segment and makes sure that they are as they were written. */
final class RecordReader implements Closeable {
  private final MemberReader members;

  RecordReader(Path segment) throws IOException {
    members = new MemberReader(segment);
  }

  /**
   * A record, its digest checked.
   *
   * @param type such as {@code request}
   * @param end place of the file behind it
   */
  record Stored(String type, MessageHeaders headers, ByteBuffer block, long end) {
    boolean isSegmented() {
      return headers.first("WARC-Segment-Number").isPresent();
    }

    Fields fields() throws IOException {
      return Fields.parse(block.duplicate());
    }
  }

  Stored read(long at) throws IOException {
    MemberReader.Member member = members.read(at);
    ByteBuffer content = member.content();
    WarcParser parser = new WarcParser();
    parser.parse(content);
    if (!parser.isFinished()) {
      throw new IOException("The record at " + at + " is not a WARC record");
    }
    MessageHeaders headers = parser.headers();
    try {
      int length = headers.first("Content-Length").map(Integer::parseInt).orElse(0);
      ByteBuffer block = content.slice(content.position(), length);
      check(headers.first("WARC-Block-Digest").orElse(""), block.duplicate(), at);
      return new Stored(headers.first("WARC-Type").orElse(""), headers, block, member.end());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("The head of the record at " + at + " makes no sense", e);
    }
  }

  /** Place of what looks like the next record from {@code from} on; -1 if there is none. */
  long find(long from) throws IOException {
    return members.find(from);
  }

  private static void check(String digest, ByteBuffer block, long at) throws IOException {
    WarcDigest expected = new WarcDigest(digest);
    try {
      MessageDigest digester = WarcDigest.getDigester(expected.algorithm());
      digester.update(block);
      if (!Arrays.equals(digester.digest(), expected.bytes())) {
        throw new IOException("The record at " + at + " does not have the digest it was given");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("The record at " + at + " has a digest of unknown kind", e);
    }
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
