package dev.dmscope.analyzer.codec.wbxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.TreeDifference;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WbxmlWriterTest {
  @Test
  void aMessageIsWrittenAsTheTokensSay() {
    byte[] wbxml =
        written("<SyncML xmlns='SYNCML:SYNCML1.2'> <SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>");
    assertThat(HexFormat.of().formatHex(wbxml)).isEqualTo("03a4016a006d6c5b033100010101");
  }

  @Test
  void whatWasWrittenReadsTheSame() {
    for (String xml :
        new String[] {
          "<SyncML xmlns='SYNCML:SYNCML1.1'><SyncHdr><VerDTD>1.1</VerDTD><Meta>"
              + "<MaxMsgSize xmlns='syncml:metinf'>1</MaxMsgSize></Meta></SyncHdr></SyncML>",
          "<SyncML><SyncBody><Get><Item><Meta><Format>chr</Format></Meta><Data>\u20AC</Data>"
              + "</Item></Get><X-Odd a='b'>c</X-Odd><Final/></SyncBody></SyncML>",
          "<SyncML><SyncBody><Add><Item><Data><MgmtTree xmlns='syncml:dmddf1.2'><Node><Format>"
              + "<node/></Format></Node></MgmtTree></Data></Item></Add></SyncBody></SyncML>",
          "<SyncML><SyncBody><Put><Item><Data><DevInf><VerDTD>1.1</VerDTD><Man>A</Man></DevInf>"
              + "</Data></Item></Put></SyncBody></SyncML>",
          "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><Format><chr/></Format></Node></MgmtTree>",
          "<DevInf><VerDTD>1.2</VerDTD><CTCap><MaxSize>1</MaxSize></CTCap></DevInf>",
          "<wap-provisioningdoc version='1.1'><characteristic type='APPLICATION'>"
              + "<parm name='APPID' value='w7'/><parm name='X' value=''/></characteristic>"
              + "<characteristic type='NAPDEF'/></wap-provisioningdoc>",
        }) {
      Decoded again = Codec.decode(written(xml), Hints.NONE);
      assertThat(again).as(xml).isInstanceOf(Decoded.Document.class);
      assertThat(TreeDifference.first(root(xml), again.tree().orElseThrow())).isEmpty();
    }
  }

  @Test
  void otherDocumentsHaveNoWbxmlForm() {
    assertThat(WbxmlWriter.write(root("<x/>"))).isEmpty();
  }

  private static byte[] written(String xml) {
    return WbxmlWriter.write(root(xml)).orElseThrow();
  }

  private static Element root(String xml) {
    return Codec.decode(xml.getBytes(UTF_8), Hints.NONE).tree().orElseThrow();
  }
}
