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
import java.util.List;
import java.util.Random;

/** One side of a document while it is being printed, 12 pixels a millimetre. */
final class Sheet {
  private static final double MM = 12;
  private static final Color INK = new Color(20, 20, 25);

  private final int width;
  private final int height;
  private final Press press;
  private final BufferedImage image;
  private final Graphics2D g;

  private Sheet(int width, int height, Press press) {
    this.press = press;
    this.width = width;
    this.height = height;
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.g = pen(image);
  }

  /** Security print of fine waves, the same for the same seed. */
  static Sheet blank(double wide, double high, long seed, Press press) {
    Sheet sheet = new Sheet((int) (wide * MM), (int) (high * MM), press);
    sheet.waves(seed);
    return sheet;
  }

  private void waves(long seed) {
    Graphics2D fine = pen(image);
    fine.setPaint(
        new GradientPaint(0, 0, new Color(225, 235, 248), width, height, new Color(245, 228, 225)));
    fine.fillRect(0, 0, width, height);
    Random random = new Random(seed);
    fine.setStroke(new BasicStroke(1.5f));
    for (int i = 0; i < 40; i++) {
      fine.setColor(new Color(120 + random.nextInt(80), 140 + random.nextInt(80), 200, 70));
      double phase = random.nextDouble() * 6;
      double amplitude = 10 + random.nextInt(40);
      double frequency = .004 + random.nextDouble() * .02;
      Path2D wave = new Path2D.Double();
      wave.moveTo(0, height * i / 40.0 + amplitude * Math.sin(phase));
      for (int x = 6; x <= width; x += 6) {
        wave.lineTo(x, height * i / 40.0 + amplitude * Math.sin(x * frequency + phase));
      }
      fine.draw(wave);
    }
    fine.dispose();
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

  Sheet portrait(double x, double y, double wide) {
    BufferedImage portrait = press.portrait().forDocument();
    g.drawImage(portrait, mm(x), mm(y), mm(wide), mm(wide * 9 / 7.0), null);
    return this;
  }

  Sheet heading(double x, double y, double size, boolean bold, String text) {
    g.setColor(new Color(20, 30, 90));
    g.setFont(sans(bold ? Font.BOLD : Font.PLAIN, size));
    g.drawString(text, mm(x), mm(y));
    return this;
  }

  Sheet field(double x, double y, String label, String value) {
    g.setColor(INK);
    g.setFont(sans(Font.PLAIN, 1.6));
    g.drawString(label, mm(x), mm(y));
    g.setFont(sans(Font.BOLD, 2.6));
    g.drawString(value, mm(x), mm(y + 3.2));
    return this;
  }

  Sheet box(double x, double y, double size) {
    g.setColor(Color.WHITE);
    g.fillRect(mm(x), mm(y), mm(size), mm(size));
    return this;
  }

  Sheet overprint(double x, double y, double size) {
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, .55f));
    g.setColor(new Color(190, 30, 40));
    g.setFont(sans(Font.BOLD, size));
    g.drawString("SPECIMEN", mm(x), mm(y));
    g.setComposite(AlphaComposite.SrcOver);
    return this;
  }

  /** ICAO 9303 part 3: characters 2.54 mm apart, capitals about 2.45 mm, each on its place. */
  Sheet zone(List<String> lines, double band, double first, double apart) {
    g.setColor(new Color(250, 250, 248, 200));
    g.fillRect(0, mm(band), width, height);
    g.setColor(new Color(15, 15, 18));
    Font large = press.zone().deriveFont(100f);
    Rectangle2D capital = large.createGlyphVector(g.getFontRenderContext(), "H").getVisualBounds();
    Font font = large.deriveFont((float) (100 * 2.45 * MM / capital.getHeight()));
    g.setFont(font);
    double pitch = 2.54 * MM;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      double left = (width - text.length() * pitch) / 2;
      for (int i = 0; i < text.length(); i++) {
        String glyph = text.substring(i, i + 1);
        Rectangle2D box = font.createGlyphVector(g.getFontRenderContext(), glyph).getVisualBounds();
        double centre = left + (i + .5) * pitch;
        g.drawString(
            glyph,
            (float) (centre - box.getX() - box.getWidth() / 2),
            (float) ((first + line * apart) * MM));
      }
    }
    return this;
  }

  BufferedImage image() {
    g.dispose();
    return image;
  }

  private static Font sans(int style, double millimetres) {
    return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) (millimetres * MM * 1.2));
  }

  private static int mm(double millimetres) {
    return (int) (millimetres * MM);
  }
}
