package org.parvis.adapter.kyc.specimen;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints both sides of a card of 85.6 by 54 mm, 12 pixels a millimetre. */
final class CardPrinter {
  private static final double MM = 12;
  private static final int WIDTH = (int) (85.6 * MM);
  private static final int HEIGHT = (int) (54 * MM);
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("dd MM yyyy", Locale.ROOT);
  private static final Font OCR_B = Materials.ocrB();

  private CardPrinter() {}

  static BufferedImage front(SpecimenCard card) {
    BufferedImage image = blank(7);
    Graphics2D g = pen(image);
    int face = Materials.FACE_SIZE;
    BufferedImage portrait =
        Materials.portrait()
            .getSubimage(
                Materials.FACE_LEFT - face / 2,
                Materials.FACE_TOP - (int) (.6 * face),
                2 * face,
                2 * face * 9 / 7);
    g.drawImage(portrait, mm(4), mm(14), mm(27), mm(27 * 9 / 7.0), null);
    g.setColor(new Color(20, 30, 90));
    g.setFont(sans(Font.BOLD, 3));
    g.drawString("RÉPUBLIQUE FRANÇAISE", mm(14), mm(6));
    g.setFont(sans(Font.PLAIN, 2.2));
    g.drawString("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", mm(14), mm(10));
    g.setColor(Color.WHITE);
    g.fillRect(mm(4), mm(3), mm(8), mm(8));
    g.setColor(new Color(20, 30, 90));
    g.drawString("FR", mm(6), mm(8));
    g.setColor(new Color(20, 20, 25));
    field(g, 34, 16, "NOM / Surname", card.birthName().toUpperCase(Locale.ROOT));
    field(g, 34, 23.5, "Prénoms / Given names", card.givenNames());
    field(g, 34, 31, "SEXE / Sex", card.sex());
    field(g, 46, 31, "NATIONALITÉ", "FRA");
    field(g, 62, 31, "DATE DE NAISS.", printed(card.birthDate()));
    field(g, 34, 38.5, "N° DU DOCUMENT", card.number());
    field(g, 62, 38.5, "DATE D'EXPIR.", printed(card.expiryDate()));
    overprint(g, 36, 51, 7);
    g.dispose();
    return image;
  }

  static BufferedImage back(SpecimenCard card) {
    BufferedImage image = blank(11);
    Graphics2D g = pen(image);
    g.setColor(new Color(20, 20, 25));
    field(g, 6, 6, "TAILLE / Height", "1,71 m");
    field(g, 6, 14, "DATE DE DÉLIVRANCE", printed(card.expiryDate().minusYears(10)));
    field(g, 34, 6, "ADRESSE / Address", "1 PLACE DU PARVIS");
    overprint(g, 36, 26, 7);
    g.setComposite(AlphaComposite.SrcOver);
    g.setColor(new Color(250, 250, 248, 200));
    g.fillRect(0, mm(33), WIDTH, HEIGHT);
    g.setColor(new Color(15, 15, 18));
    zone(g, card.lines());
    g.dispose();
    return image;
  }

  private static BufferedImage blank(long seed) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pen(image);
    g.setPaint(
        new GradientPaint(0, 0, new Color(225, 235, 248), WIDTH, HEIGHT, new Color(245, 228, 225)));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    Random random = new Random(seed);
    g.setStroke(new BasicStroke(1.5f));
    for (int i = 0; i < 40; i++) {
      g.setColor(new Color(120 + random.nextInt(80), 140 + random.nextInt(80), 200, 70));
      double phase = random.nextDouble() * 6;
      double height = 10 + random.nextInt(40);
      double frequency = .004 + random.nextDouble() * .02;
      Path2D wave = new Path2D.Double();
      wave.moveTo(0, HEIGHT * i / 40.0 + height * Math.sin(phase));
      for (int x = 6; x <= WIDTH; x += 6) {
        wave.lineTo(x, HEIGHT * i / 40.0 + height * Math.sin(x * frequency + phase));
      }
      g.draw(wave);
    }
    g.dispose();
    return image;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    return g;
  }

  private static void field(Graphics2D g, double x, double y, String label, String value) {
    g.setFont(sans(Font.PLAIN, 1.6));
    g.drawString(label, mm(x), mm(y));
    g.setFont(sans(Font.BOLD, 2.6));
    g.drawString(value, mm(x), mm(y + 3.2));
  }

  private static void overprint(Graphics2D g, double x, double y, double size) {
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, .55f));
    g.setColor(new Color(190, 30, 40));
    g.setFont(sans(Font.BOLD, size));
    g.drawString("SPECIMEN", mm(x), mm(y));
    g.setComposite(AlphaComposite.SrcOver);
  }

  /** ICAO 9303 part 3: characters 2.54 mm apart, capitals about 2.45 mm, each on its place. */
  private static void zone(Graphics2D g, List<String> lines) {
    Font large = OCR_B.deriveFont(100f);
    Rectangle2D capital = large.createGlyphVector(g.getFontRenderContext(), "H").getVisualBounds();
    Font font = large.deriveFont((float) (100 * 2.45 * MM / capital.getHeight()));
    g.setFont(font);
    double pitch = 2.54 * MM;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      double left = (WIDTH - text.length() * pitch) / 2;
      for (int i = 0; i < text.length(); i++) {
        String glyph = text.substring(i, i + 1);
        Rectangle2D box = font.createGlyphVector(g.getFontRenderContext(), glyph).getVisualBounds();
        double centre = left + (i + .5) * pitch;
        g.drawString(
            glyph,
            (float) (centre - box.getX() - box.getWidth() / 2),
            (float) ((38.2 + line * 4.8) * MM));
      }
    }
  }

  private static Font sans(int style, double millimetres) {
    return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) (millimetres * MM * 1.2));
  }

  private static String printed(LocalDate date) {
    return PRINTED.format(date);
  }

  private static int mm(double millimetres) {
    return (int) (millimetres * MM);
  }
}
