package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.testing.Transcript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session that breaks many rules, each right where a secret stands. */
class FindingsHoldNoSecretTest {
  private static final String MARK = "canary-7f3a";

  private static final String SESSION =
      """
      >>> device
      url: http://dm.example.com/omadm?token=canary-7f3a-query
      Authorization: Basic canary-7f3a-authorization
      Cookie: canary-7f3a-cookie
      x-syncml-hmac: algorithm=SHA1, mac=canary-7f3a-mac

      <SyncML><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>1</MsgID>
      <Target><LocURI>http://dm.example.com/omadm?token=canary-7f3a-target</LocURI></Target>
      <Source><LocURI>urn:uuid:1</LocURI></Source>
      <Cred><Meta><Type>syncml:auth-basic</Type></Meta><Data>canary-7f3a-basic</Data></Cred></SyncHdr><SyncBody>
      <Alert><CmdID>1</CmdID><Data>1201</Data></Alert>
      <Add><CmdID>1</CmdID><Cred><Data>canary-7f3a-add</Data></Cred><Item>
      <Target><LocURI>/A/../*/Password?token=canary-7f3a-uri</LocURI></Target>
      <Meta><Format>int</Format><Type>text/plain</Type></Meta><Data>canary-7f3a-password</Data></Item></Add>
      <Get><CmdID>0</CmdID><Item><Target><LocURI>./A/./B//?secret=canary-7f3a-get</LocURI></Target></Item></Get>
      <Final/></SyncBody></SyncML>
      <<< server
      Set-Cookie: canary-7f3a-set

      <SyncML><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>1</MsgID>
      <Target><LocURI>urn:uuid:1</LocURI></Target>
      <Source><LocURI>http://dm.example.com/omadm?token=canary-7f3a-source</LocURI></Source>
      <RespURI>http://dm.example.com/x y?token=canary-7f3a-resp</RespURI></SyncHdr><SyncBody>
      <Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd><Chal><Meta><Type>syncml:auth-md5</Type>
      <NextNonce>canary-7f3a-nonce!</NextNonce></Meta></Chal><Data>401</Data></Status>
      <Status><CmdID>2</CmdID><MsgRef>1</MsgRef><CmdRef>77</CmdRef><Cmd>Add</Cmd><TargetRef>./A?token=canary-7f3a-ref</TargetRef><Data>200</Data></Status>
      <Replace><CmdID>3</CmdID><Item><Target><LocURI>./Vendor/MSFT/WiFi/Profile/X/WlanXml</LocURI></Target>
      <Meta><Format>bool</Format></Meta><Data>&lt;keyMaterial&gt;canary-7f3a-wifi&lt;/keyMaterial</Data></Item></Replace>
      <Exec><CmdID>4</CmdID><Item><Target><LocURI>./Vendor/A/DeviceToken</LocURI></Target><Meta><Format>b64</Format></Meta><Data>canary-7f3a-token!</Data></Item></Exec>
      <Final/></SyncBody></SyncML>
      >>> device
      url: http://dm.example.com/omadm

      <SyncML><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>3</MsgID>
      <Target><LocURI>http://dm.example.com/omadm</LocURI></Target><Source><LocURI>urn:uuid:1</LocURI></Source>
      <Cred><Meta><Type>syncml:auth-md5</Type><Format>xml</Format></Meta><Data>canary-7f3a-md5</Data></Cred></SyncHdr>
      <SyncBody><Results><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>9</CmdRef><Item><Source><LocURI>./A/Password</LocURI></Source>
      <Meta><Format>int</Format></Meta><Data>canary-7f3a-result</Data></Item></Results><Final/></SyncBody></SyncML>
      """;

  @Test
  void noTextOfAFindingHoldsOne() {
    List<ReviewedSession> sessions =
        Review.review(Transcript.parse("canary", SESSION).turns(), AllRules.LIST);
    List<Finding> findings =
        sessions.stream().flatMap(session -> session.findings().stream()).toList();

    assertThat(findings.stream().map(Finding::ruleId).distinct().count()).isGreaterThan(10);
    assertThat(findings.stream().map(Finding::text).filter(text -> text.contains(MARK))).isEmpty();
    assertThat(sessions.stream().flatMap(s -> Stream.of(s.failures())).filter(f -> !f.isEmpty()))
        .isEmpty();
  }
}
