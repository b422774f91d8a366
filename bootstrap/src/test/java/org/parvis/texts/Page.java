package org.parvis.texts;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A page's markup, searched for words that a person would read in one language only. */
record Page(Path file) {
  /** Attributes whose value is shown or read aloud. */
  private static final Set<String> SHOWN =
      Set.of(
          "value",
          "title",
          "alt",
          "label",
          "placeholder",
          "aria-label",
          "aria-description",
          "aria-roledescription",
          "aria-valuetext",
          "itemLabel",
          "header",
          "headerText",
          "footerText",
          "legend",
          "emptyMessage",
          "summary",
          "detail",
          "requiredMessage",
          "converterMessage",
          "validatorMessage",
          "invalidLabel",
          "promptLabel",
          "watermark");

  /** Elements whose {@code value} is an address or a code word for the machine. */
  private static final Set<String> VALUE_IS_CODE =
      Set.of(
          "param",
          "attribute",
          "passThroughAttribute",
          "setPropertyActionListener",
          "option",
          "inputHidden",
          "outputLink",
          "graphicImage",
          "viewParam",
          "importConstants",
          "selectItem",
          "source",
          "track",
          "data");

  /** The name of the product is the same in every language. */
  private static final String PRODUCT = "Parvis";

  private static final Set<String> NOT_READ = Set.of("script", "style");

  private static final Pattern EXPRESSION_TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  /** Every word outside a bundle, as {@code page.xhtml:12: "Bonjour"}. */
  List<String> letters() throws IOException {
    var found = new ArrayList<String>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try (Reader reader = Files.newBufferedReader(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(reader);
      Deque<String> open = new ArrayDeque<>();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == START_ELEMENT) {
          open.push(xml.getLocalName());
          attributes(xml, found);
        } else if (event == END_ELEMENT) {
          open.pop();
        } else if ((event == CHARACTERS || event == CDATA)
            && (open.isEmpty() || !NOT_READ.contains(open.peek()))) {
          check(xml, xml.getText(), false, found);
        }
      }
    } catch (XMLStreamException e) {
      found.add("%s: no XML, so no browser and no test can read it: %s".formatted(file, e));
    }
    return found;
  }

  private void attributes(XMLStreamReader xml, List<String> found) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      boolean code = name.equals("value") && valueIsCode(xml);
      if (SHOWN.contains(name) || name.startsWith("data-")) {
        check(xml, xml.getAttributeValue(i), code || name.startsWith("data-"), found);
      }
    }
  }

  private static boolean valueIsCode(XMLStreamReader xml) {
    String type = xml.getAttributeValue(null, "type");
    return VALUE_IS_CODE.contains(xml.getLocalName())
        || (xml.getLocalName().equals("input")
            && type != null
            && Set.of("hidden", "radio", "checkbox").contains(type));
  }

  private void check(XMLStreamReader xml, String value, boolean code, List<String> found) {
    var texts = new ArrayList<String>();
    String literal = withoutExpressions(value, texts);
    boolean reads = code ? readsAsText(literal) : hasLetters(literal);
    if (reads || texts.stream().anyMatch(Page::readsAsText)) {
      found.add(
          "%s:%d: \"%s\""
              .formatted(file.getFileName(), xml.getLocation().getLineNumber(), value.strip()));
    }
  }

  /** The value without {@code #{…}}; texts that an expression holds are put aside. */
  private static String withoutExpressions(String value, List<String> texts) {
    var literal = new StringBuilder();
    int at = 0;
    while (at < value.length()) {
      boolean expression =
          (value.startsWith("#{", at) || value.startsWith("${", at))
              && endOfExpression(value, at + 2) > 0;
      if (expression) {
        int end = endOfExpression(value, at + 2);
        EXPRESSION_TEXT
            .matcher(value.substring(at, end))
            .results()
            .map(result -> result.group(1) == null ? result.group(2) : result.group(1))
            .forEach(texts::add);
        at = end;
      } else {
        literal.append(value.charAt(at++));
      }
    }
    return literal.toString();
  }

  private static int endOfExpression(String value, int from) {
    int depth = 1;
    char quote = 0;
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean hasLetters(String text) {
    return text.replace(PRODUCT, "").codePoints().anyMatch(Character::isLetter);
  }

  /** Where a code word may stand, several words or an accent give a text away. */
  private static boolean readsAsText(String text) {
    return text.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c))
        || Pattern.compile("\\p{L}{2,}[,.!?]?\\s+\\p{L}").matcher(text).find();
  }
}
