package dev.dmscope.analyzer.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NextNonce",
        "AAUTHSECRET",
        "AAuthData",
        "AAUTHDATA",
        "PXAUTH-PW",
        "PROXY-PW",
        "BASAUTH-PW",
        "SMTPALTPASSWORD",
        "Password",
        "password",
        "SharedSecret",
        "PSK",
        "keyMaterial",
        "WEPKey1",
        "NewPINValue",
        "PFXCertBlob",
        "PFXCertPassword",
        "Challenge",
        "DeviceToken",
        "client_secret",
        "access_token",
        "BinarySecurityToken"
      })
  void namesOfSecrets(String name) {
    assertThat(SecretNames.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CmdID",
        "Data",
        "AAuthType",
        "AAuthName",
        "MinDevicePasswordLength",
        "AllowSimpleDevicePassword",
        "DevicePasswordEnabled",
        "PINComplexity",
        "SSID",
        "Meta",
        "WlanXml",
        "KeyLength"
      })
  void namesOfSettingsAreNone(String name) {
    assertThat(SecretNames.isSecret(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "AUTHORIZATION",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "x-syncml-hmac",
        "X-SyncML-HMAC",
        "DeviceToken",
        "MS-Signature",
        "X-Auth-Token",
        "X-Api-Key"
      })
  void headersThatAreSecrets(String name) {
    assertThat(Secrets.hidesHeader(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "Host", "User-Agent", "WWW-Authenticate", "Accept"})
  void headersThatAreNone(String name) {
    assertThat(Secrets.hidesHeader(name)).isFalse();
  }
}
