package org.parvis.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in.xhtml",
        "/capture/clip/%C3%A9t%c3%a9",
        "/\u00c3\u00a9",
        "/a/../b",
        "/a/./..//b",
        "/a%2fb",
        "/...",
        "/a%20b;c=d",
        "*"
      })
  void what_decodes_and_stays_inside_is_read(String sent) {
    assertThat(ReadableAddress.is(sent)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sign-in.xhtml",
        "/%ff",
        "/\u00ff",
        "/%c0%ae%c0%ae/x",
        "/%e0%80%af",
        "/%ed%a0%80",
        "/%f4%90%80%80",
        "/a%00b",
        "/a%5cb",
        "/a\\b",
        "/%",
        "/%4",
        "/%zz",
        "/%-1",
        "/..",
        "/../x",
        "/%2e%2e/x",
        "/a/..//../x",
        "/a/..%2f..%2fx"
      })
  void what_decodes_to_nothing_or_leads_outside_is_not(String sent) {
    assertThat(ReadableAddress.is(sent)).isFalse();
  }
}
