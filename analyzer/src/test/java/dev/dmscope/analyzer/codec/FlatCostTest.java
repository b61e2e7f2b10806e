package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What decoding costs for each byte, by allocation: unlike time, no busy machine disturbs it. */
class FlatCostTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String COMMAND =
      "<Status><CmdID>7</CmdID><Cmd>Get</Cmd><TargetRef>./DevInfo/Mod</TargetRef>"
          + "<Meta><Type xmlns='syncml:metinf'>text/plain</Type></Meta><Data>200</Data></Status>";

  private static final String COMMAND_IN_WBXML =
      "694B033700014A0347657400016F032E2F446576496E666F2F4D6F640001"
          + "5A000153037465787400010100004F033230300001"
          + "01";

  @Test
  void aMegabyteOfXmlCostsNoMoreForEachByteThanEightKilobytes() {
    flat(
        size ->
            ("<SyncML>" + COMMAND.repeat(size / COMMAND.length()) + "</SyncML>").getBytes(UTF_8));
  }

  @Test
  void aMegabyteOfWbxmlCostsNoMoreForEachByteThanEightKilobytes() {
    int length = COMMAND_IN_WBXML.length() / 2;
    flat(size -> Bytes.syncml().hex("6D").times(size / length, COMMAND_IN_WBXML).hex("01").array());
  }

  private static void flat(IntFunction<byte[]> message) {
    byte[] small = message.apply(8 << 10);
    byte[] large = message.apply(1 << 20);
    allocated(small); // what is made once
    double perByte = (double) allocated(small) / small.length;
    long total = allocated(large);
    assertThat((double) total / large.length).isLessThan(1.2 * perByte);
    assertThat(total).isLessThan(64L * large.length + (1 << 20));
  }

  private static long allocated(byte[] body) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Decoded decoded = Codec.decode(body, Hints.NONE);
    long after = THREADS.getCurrentThreadAllocatedBytes();
    assertThat(decoded).isInstanceOf(Decoded.Document.class);
    return after - before;
  }
}
