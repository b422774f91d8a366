package org.parvis.adapter.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A mail's words as a page that every mail program shows: real headings, lists and links, no image,
 * nothing fetched from elsewhere, dark on light, and narrow enough for a telephone.
 */
final class MailHtml {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%1$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s</title>
      </head>
      <body style="margin:0;padding:24px 16px;background:#ffffff;color:#1c2526;font:17px/1.5 sans-serif">
      <main style="max-width:36em;margin:0 auto">
      <h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">%2$s</h1>
      %3$s
      </main>
      </body>
      </html>
      """;
  private static final String LINK =
      """
      <p style="margin:0 0 8px"><a href="%1$s" style="display:inline-block;padding:12px 20px;background:#17453f;color:#ffffff;border-radius:8px">%2$s</a></p>
      <p style="margin:0 0 16px;font-size:14px;overflow-wrap:anywhere">%1$s</p>""";

  private MailHtml() {}

  /**
   * The page of a mail.
   *
   * @param language its tag
   * @param body paragraphs that an empty line parts; one of dashes is a list, one of an address
   *     alone a link
   * @param open what the link is called
   */
  static String of(String language, String subject, String body, String open) {
    String paragraphs =
        Arrays.stream(body.strip().split("\n\n+"))
            .map(paragraph -> paragraph(paragraph.strip(), open))
            .collect(Collectors.joining("\n"));
    return PAGE.formatted(escaped(language), escaped(subject), paragraphs);
  }

  private static String paragraph(String text, String open) {
    if (text.matches("https?://\\S+")) {
      return LINK.formatted(escaped(text), escaped(open));
    }
    if (text.startsWith("- ")) {
      return text.lines()
          .map(line -> "<li>" + escaped(line.replaceFirst("^- ", "")) + "</li>")
          .collect(Collectors.joining("", "<ul style=\"margin:0 0 16px\">", "</ul>"));
    }
    return "<p style=\"margin:0 0 16px\">" + escaped(text).replace("\n", "<br>") + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
