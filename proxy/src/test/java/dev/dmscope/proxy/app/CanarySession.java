package dev.dmscope.proxy.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.wbxml.WbxmlWriter;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.fixtures.script.Script;
import dev.dmscope.fixtures.script.Step;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A session with a secret in each place where one can stand, as XML or as WBXML. */
final class CanarySession {
  /** Stands beside the secrets, is none, and so is found in what is derived. */
  static final String WITNESS = "sparrowhawk";

  private final Canaries canaries;
  private final String encoding;

  private CanarySession(Canaries canaries, String encoding) {
    this.canaries = canaries;
    this.encoding = encoding;
  }

  static Script script(Canaries canaries, String encoding) {
    return new CanarySession(canaries, encoding).script();
  }

  private Script script() {
    List<Step> steps = new ArrayList<>();
    steps.add(
        step(
            body(
                1, true, cred("syncml:auth-basic", base64("user:" + at("basic"))), firstCommands()),
            body(1, false, "", challenge() + provisioning())));
    steps.add(
        step(
            body(2, true, cred("syncml:auth-md5", at("md5")), results()),
            body(2, false, cred("syncml:auth-md5", at("md5-server")), wifi() + blobs())));
    String document =
        "<Profile><Name>x</Name><keyMaterial>" + at("chunked") + "</keyMaterial></Profile>";
    int cut = document.indexOf("<keyMaterial>") + 13;
    steps.add(
        step(
            body(3, true, "", ""),
            body(3, false, "", chunk(document.substring(0, cut), true, true))));
    steps.add(
        step(
            body(4, true, "", ""),
            body(4, false, "", chunk(document.substring(cut, cut + 24), false, true))));
    steps.add(
        step(
            body(5, true, "", ""),
            body(5, false, "", chunk(document.substring(cut + 24), false, false))));
    byte[] wbxmlOrXml = encoded(body(6, true, cred("syncml:auth-md5", at("damaged")), ""));
    steps.add(step(java.util.Arrays.copyOf(wbxmlOrXml, wbxmlOrXml.length * 3 / 4), notification()));
    steps.add(
        step(
            ("grant=x&client_secret=" + at("form")).getBytes(UTF_8),
            ("{\"access_token\": \"" + at("json") + "\"}").getBytes(UTF_8)));
    steps.add(step(provisioningDocument("alone").getBytes(UTF_8), new byte[0]));
    return new Script("canaries", "", "/omadm?mode=x&token=" + at("query"), steps);
  }

  private String at(String place) {
    return canaries.at(place + "." + encoding);
  }

  private Step step(String request, String response) {
    return step(encoded(request), encoded(response));
  }

  private Step step(byte[] request, byte[] response) {
    String type = "application/vnd.syncml.dm+" + encoding;
    return new Step(
        new Headers(
            List.of(
                new Header("Content-Type", type),
                new Header("Authorization", "Bearer " + at("authorization")),
                new Header("Cookie", "sid=" + at("cookie")),
                new Header("x-syncml-hmac", "algorithm=MD5, username=\"u\", mac=" + at("hmac")),
                new Header("X-Api-Key", at("api-key")),
                new Header("X-Access-Token", at("access-token")),
                new Header("Referer", "https://dm.example.com/?a=b&sig=" + at("referer")))),
        request,
        200,
        new Headers(
            List.of(
                new Header("Content-Type", type),
                new Header(
                    "Proxy-Authorization", "Basic " + base64("u:" + at("proxy-authorization"))),
                new Header("Set-Cookie", "sid=" + at("set-cookie") + "; Path=/"),
                new Header(
                    "x-syncml-hmac", "algorithm=MD5, username=\"s\", mac=" + at("hmac-server")))),
        response);
  }

  private String body(int number, boolean fromDevice, String cred, String commands) {
    String server = "https://dm.example.com/omadm?token=" + at("locuri-query");
    String device = "IMEI:49001-" + encoding;
    return "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>7</SessionID><MsgID>"
        + number
        + "</MsgID><Target><LocURI>"
        + (fromDevice ? server : device)
        + "</LocURI></Target><Source><LocURI>"
        + (fromDevice ? device : server)
        + "</LocURI></Source>"
        + (fromDevice ? "" : "<RespURI>" + server + "</RespURI>")
        + cred
        + "</SyncHdr><SyncBody>"
        + (number == 1
            ? ""
            : "<Status><CmdID>90</CmdID><MsgRef>"
                + (fromDevice ? number - 1 : number)
                + "</MsgRef><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd><TargetRef>"
                + server
                + "</TargetRef><Data>212</Data></Status>")
        + commands
        + "<Final/></SyncBody></SyncML>";
  }

  private static String cred(String type, String data) {
    return "<Cred><Meta><Format xmlns=\"syncml:metinf\">b64</Format><Type xmlns=\"syncml:metinf\">"
        + type
        + "</Type></Meta><Data>"
        + data
        + "</Data></Cred>";
  }

  private String firstCommands() {
    return "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>"
        + "<Replace><CmdID>2</CmdID>"
        + cred("syncml:auth-basic", at("command-cred"))
        + item("./DevInfo/Man", WITNESS)
        + "</Replace>"
        + replace(3, "./A/../*/Password", at("odd-address"))
        + replace(3, "./Vendor/X?token=" + at("item-query"), "y");
  }

  private String challenge() {
    return "<Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd><Chal><Meta><Type"
        + " xmlns=\"syncml:metinf\">syncml:auth-md5</Type><NextNonce xmlns=\"syncml:metinf\">"
        + at("nonce")
        + "!</NextNonce></Meta></Chal><Data>401</Data></Status>";
  }

  private String provisioningDocument(String place) {
    return "<wap-provisioningdoc><characteristic type=\"APPLICATION\"><parm name=\"APPID\" value=\"w7\"/>"
        + "<parm name=\"NAME\" value=\""
        + WITNESS
        + "\"/><characteristic type=\"APPAUTH\"><parm name=\"AAUTHNAME\" value=\"u\"/><parm name=\"AAUTHSECRET\" value=\""
        + at("aauthsecret-" + place)
        + "\"/><parm name=\"AAUTHDATA\" value=\""
        + at("aauthdata-" + place)
        + "\"/></characteristic></characteristic></wap-provisioningdoc>";
  }

  private String provisioning() {
    return replace(2, "./Vendor/Settings", escaped(provisioningDocument("escaped")))
        + replace(3, "./Vendor/Packed", base64(provisioningDocument("base64")))
        + replace(4, "./Vendor/Twice", base64(base64(provisioningDocument("twice"))))
        + replace(5, "./DMAcc/x/ClientPW", at("client-pw"))
        + replace(6, "./DMAcc/x/AppAuth/1/AAuthSecret", at("dmacc-secret"))
        + replace(7, "./DMAcc/x/AppAuth/1/AAuthData", base64(at("dmacc-nonce")))
        + replace(8, "./Vendor/Json", "{\"user\":\"a\",\"password\":\"" + at("json-data") + "\"}")
        + replace(9, "./Vendor/Form", "a=b&amp;client_secret=" + at("form-data"))
        + replace(
            10,
            "./Vendor/Nested",
            escaped(
                "<SyncML><SyncHdr>"
                    + cred("syncml:auth-basic", base64("n:" + at("nested-cred")))
                    + "</SyncHdr></SyncML>"));
  }

  private String wifi() {
    String profile =
        "<WLANProfile><name>" + WITNESS + "</name><keyMaterial>%s</keyMaterial></WLANProfile>";
    return replace(
            1, "./Vendor/MSFT/WiFi/Profile/X/WlanXml", escaped(profile.formatted(at("wlan"))))
        + replace(
            2, "./Vendor/MSFT/WiFi/Profile/Y/WlanXml", base64(profile.formatted(at("wlan-base64"))))
        + replace(
            3,
            "./Vendor/MSFT/VPNv2/X/ProfileXML",
            "<![CDATA[<VPNProfile><PresharedKey>" + at("vpn") + "</PresharedKey></VPNProfile>]]>")
        + replace(4, "./Vendor/MSFT/Wifi/X/PreSharedKey", at("psk"));
  }

  private String blobs() {
    return replace(
            5,
            "./Vendor/MSFT/ClientCertificateInstall/PFXCertInstall/X/PFXCertBlob",
            base64(at("pfx")))
        + replace(
            6,
            "./Vendor/MSFT/ClientCertificateInstall/PFXCertInstall/X/PFXCertPassword",
            at("pfx-password"))
        + replace(7, "./Vendor/MSFT/SCEP/X/Install/Challenge", at("scep"))
        + replace(8, "./Vendor/MSFT/RemoteLock/NewPINValue", at("pin"))
        + "<Add><CmdID>9</CmdID><Meta><Type xmlns=\"syncml:metinf\">application/x-pkcs12</Type></Meta>"
        + item("./Vendor/Cert", base64(at("pkcs12-typed")))
        + "</Add>"
        + "<Exec><CmdID>0</CmdID>"
        + item("/A//DeviceToken", at("device-token"))
        + "</Exec>";
  }

  private String results() {
    return "<Results><CmdID>2</CmdID><MsgRef>1</MsgRef><CmdRef>77</CmdRef><Item><Source><LocURI>./A/Password</LocURI></Source>"
        + "<Meta><Format xmlns=\"syncml:metinf\">int</Format></Meta><Data>"
        + at("result")
        + "</Data></Item></Results>";
  }

  private static String chunk(String text, boolean first, boolean more) {
    return "<Replace><CmdID>2</CmdID><Item><Target><LocURI>./Vendor/Big</LocURI></Target>"
        + (first ? "<Meta><Size xmlns=\"syncml:metinf\">92</Size></Meta>" : "")
        + "<Data>"
        + escaped(text)
        + "</Data>"
        + (more ? "<MoreData/>" : "")
        + "</Item></Replace>";
  }

  private static String replace(int id, String target, String data) {
    return "<Replace><CmdID>" + id + "</CmdID>" + item(target, data) + "</Replace>";
  }

  private static String item(String target, String data) {
    return "<Item><Target><LocURI>" + target + "</LocURI></Target><Data>" + data + "</Data></Item>";
  }

  /** Package #0 with a digest of 16 letters. */
  private byte[] notification() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(at("notification").substring(0, 16).getBytes(UTF_8));
    bytes.writeBytes(new byte[] {2, (byte) 0xC0, 0, 0, 0, 0, 7, 14});
    bytes.writeBytes("dm.example.com".getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private byte[] encoded(String xml) {
    byte[] bytes = xml.getBytes(UTF_8);
    return encoding.equals("xml")
        ? bytes
        : WbxmlWriter.write(Codec.decode(bytes, Hints.NONE).tree().orElseThrow()).orElseThrow();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
