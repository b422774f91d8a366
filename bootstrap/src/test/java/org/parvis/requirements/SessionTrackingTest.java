package org.parvis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.parvis.architecture.Repository;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the container is told about sessions of its own, which we do not use: security.md E3. */
class SessionTrackingTest {
  private final Document descriptor = read();

  @Test
  void E3_the_container_puts_no_session_into_an_address() {
    assertThat(texts("tracking-mode")).containsExactly("COOKIE");
  }

  @Test
  void E3_a_cookie_of_the_container_would_be_hidden_from_scripts_and_plain_http() {
    assertThat(texts("http-only")).containsExactly("true");
    assertThat(texts("secure")).containsExactly("true");
  }

  private List<String> texts(String element) {
    NodeList found = descriptor.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent().strip())
        .toList();
  }

  private static Document read() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Repository.ROOT.resolve("bootstrap/src/main/webapp/WEB-INF/web.xml").toFile());
    } catch (IOException | ParserConfigurationException | SAXException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
