package org.parvis.adapter.kyc.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.parvis.adapter.kyc.engine.video.PhoneClip;

/** The zoo: every file by its name, made from nothing but a second of an empty room. */
public final class HostileFiles {
  private static final int LARGE = 1_000_000;
  private static final int FRAMES = 12;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String address;
  private final byte[] webm = PhoneClip.webm(room(), FRAMES, HostileFiles::evenly).content();
  private final byte[] mp4 = PhoneClip.mp4(room(), FRAMES, HostileFiles::evenly).content();
  private final byte[] fragments =
      PhoneClip.fragments(room(), FRAMES, HostileFiles::evenly).content();

  private HostileFiles(String address) {
    this.address = address;
  }

  /**
   * All of them.
   *
   * @param address that is called by those that call somebody, as {@code host:port}
   */
  public static Map<String, byte[]> calling(String address) {
    HostileFiles zoo = new HostileFiles(address);
    zoo.cutOff();
    zoo.underAnotherName();
    zoo.callingSomebody();
    zoo.largerThanTheyAre();
    zoo.withLies();
    zoo.withoutEnd();
    zoo.withCodecsOfTheirOwn();
    zoo.damaged();
    return zoo.files;
  }

  private void cutOff() {
    for (int tenth = 0; tenth < 10; tenth++) {
      files.put("webm cut off at " + (10 * tenth + 5) + " %", tenths(webm, tenth + .5));
      files.put("mp4 cut off at " + (10 * tenth + 5) + " %", tenths(mp4, tenth + .5));
      files.put("fragments cut off at " + (10 * tenth + 5) + " %", tenths(fragments, tenth + .5));
    }
  }

  private void underAnotherName() {
    files.put("GIF that is a script", text("GIF89a/*" + "\0".repeat(20) + "*/=alert(1)//"));
    files.put("SVG", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    files.put("HTML", text("<!doctype html><script>alert(1)</script>"));
    files.put("PDF", text("%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript>> >> endobj"));
    files.put("ZIP", Ebml.join(text("PK\3\4"), new byte[200]));
    files.put("program", Ebml.join(text("\177ELF\2\1\1"), new byte[200]));
    files.put("JPEG", image("jpeg"));
    files.put("PNG", image("png"));
    files.put("GIF", image("gif"));
    files.put("JPEG before WebM", Ebml.join(image("jpeg"), webm));
    files.put("WebM before HTML", Ebml.join(webm, text("<script>alert(1)</script>")));
    files.put("WebM that is an MP4 inside", Ebml.join(Ebml.header("webm"), mp4));
    files.put("MP4 that is a WebM inside", Ebml.join(Boxes.ftyp(), webm));
    files.put("JPEGs one after the other", Ebml.join(image("jpeg"), image("jpeg"), image("jpeg")));
  }

  private void callingSomebody() {
    String http = "http://" + address + "/";
    files.put("playlist", text("#EXTM3U\n#EXTINF:1,\n" + http + "a.ts\n#EXT-X-ENDLIST\n"));
    files.put("playlist of files", text("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"));
    files.put(
        "playlist with a key",
        text("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"" + http + "key\"\n#EXTINF:1,\na.ts\n"));
    files.put(
        "playlist with a map",
        text("#EXTM3U\n#EXT-X-MAP:URI=\"" + http + "init.mp4\"\n#EXTINF:1,\na.m4s\n"));
    files.put(
        "playlist behind a header of WebM",
        Ebml.join(Ebml.header("webm"), text("\n#EXTM3U\n" + http)));
    files.put(
        "playlist behind a header of MP4", Ebml.join(Boxes.ftyp(), text("\n#EXTM3U\n" + http)));
    files.put("concat script", text("ffconcat version 1.0\nfile '" + http + "a.webm'\n"));
    files.put("concat script of files", text("ffconcat version 1.0\nfile '/etc/passwd'\n"));
    files.put(
        "DASH",
        text(
            "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'><BaseURL>"
                + http
                + "</BaseURL></MPD>"));
    files.put("session description", text("v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n"));
    files.put("RTSP redirect", text("RTSPtextRTSP://" + address + "/a"));
    files.put("ASX", text("<asx version='3.0'><entry><ref href='" + http + "'/></entry></asx>"));
    files.put(
        "MP4 whose samples lie elsewhere",
        Ebml.join(
            Boxes.ftyp(),
            Boxes.movie(
                Boxes.track(
                    320, 180, Boxes.elsewhere(http + "a.mp4"), Boxes.samples(12, 500, 0)))));
    files.put(
        "MP4 whose samples lie in a file",
        Ebml.join(
            Boxes.ftyp(),
            Boxes.movie(
                Boxes.track(
                    320, 180, Boxes.elsewhere("file:///etc/passwd"), Boxes.samples(12, 50, 0)))));
    files.put(
        "QuickTime reference movie",
        Ebml.join(
            Boxes.ftyp(),
            Boxes.box(
                "moov",
                Boxes.box(
                    "rmra",
                    Boxes.box(
                        "rmda",
                        Boxes.box(
                            "rdrf",
                            Boxes.ints(0),
                            text("url "),
                            Boxes.ints(http.length()),
                            text(http)))))));
    files.put(
        "Matroska with linked segments",
        Ebml.webm(
            Ebml.element(
                Ebml.INFO,
                Ebml.text(0x3C83AB, http + "before.webm"),
                Ebml.text(0x3E83BB, http + "after.webm"),
                Ebml.element(0x3EB923, new byte[16]))));
    files.put(
        "Matroska with attachments",
        Ebml.webm(
            Ebml.element(
                0x1941A469L,
                Ebml.element(
                    0x61A7,
                    Ebml.text(0x466E, "../../../../etc/cron.d/a"),
                    Ebml.text(0x4660, "application/x-truetype-font"),
                    Ebml.element(0x465C, new byte[LARGE]),
                    Ebml.number(0x46AE, 1)))));
    files.put(
        "Matroska that names a codec to fetch",
        Ebml.webm(
            Ebml.element(
                Ebml.TRACKS,
                Ebml.video("V_VP8", 1, 320, 180, Ebml.text(0x26B240, http + "codec")))));
  }

  private void largerThanTheyAre() {
    files.put("image of 60,000 x 60,000", Ebml.join(text("\211PNG\r\n\032\n"), png(60_000)));
    files.put("WebM of 60,000 x 60,000", vp8(60_000, 320));
    files.put("WebM with frames of 16,383 x 16,383", vp8(320, 16_383));
    files.put("WebM that grows from frame to frame", growing());
    files.put(
        "WebM whose frames are packed bombs",
        Ebml.webm(
            Ebml.element(Ebml.TRACKS, Ebml.video("V_VP8", 1, 320, 180, packed())),
            Ebml.cluster(0, bomb(), bomb(), bomb(), bomb())));
    files.put(
        "MP4 whose index is a packed bomb",
        Ebml.join(
            Boxes.ftyp(),
            Boxes.box(
                "moov",
                Boxes.box(
                    "cmov",
                    Boxes.box("dcom", text("zlib")),
                    Boxes.box("cmvd", Boxes.ints(0x7fffffff), bomb())))));
    files.put("MP4 of 2,000,000,000 samples", mp4(Boxes.samples(2_000_000_000, 1, 40)));
    files.put("MP4 of samples of 2 GB", mp4(Boxes.samples(12, 0x7fffffff, 40)));
    files.put(
        "MP4 with a table that claims 2^31 entries",
        mp4(
            Boxes.box("stsz", Boxes.ints(0, 0, 0x7fffffff)),
            Boxes.box("stco", Boxes.ints(0, 1, 40))));
    files.put("10,000 tracks in WebM", tracks(10_000));
    byte[][] many = new byte[10_000][];
    Arrays.fill(many, Boxes.track(320, 180, Boxes.inThisFile(), Boxes.samples(1, 50, 40)));
    files.put("10,000 tracks in MP4", Ebml.join(Boxes.ftyp(), Boxes.movie(many)));
  }

  private void withLies() {
    for (double millis : new double[] {0, -1, 1e300, Double.NaN, Double.POSITIVE_INFINITY}) {
      files.put(
          "WebM said to last " + millis,
          PhoneClip.webm(room(), FRAMES, HostileFiles::evenly).saidToLast(millis).content());
    }
    files.put("WebM of one day", PhoneClip.stream(room(), 3, i -> 43_200_000L * i).content());
    files.put(
        "WebM whose time goes backwards",
        Ebml.webm(
            Ebml.element(Ebml.TRACKS, Ebml.video("V_VP8", 1, 320, 180)),
            Ebml.cluster(Long.MAX_VALUE, frame(320)),
            Ebml.cluster(0, frame(320)),
            Ebml.cluster(-1, frame(320))));
    files.put(
        "box that claims no length",
        Ebml.join(Boxes.ftyp(), Boxes.claiming(0, "moov", new byte[99])));
    files.put(
        "box shorter than its name",
        Ebml.join(Boxes.ftyp(), Boxes.claiming(3, "moov", new byte[99])));
    files.put(
        "box of 2^63 bytes",
        Ebml.join(
            Boxes.ftyp(), Boxes.claiming(1, "moov", Boxes.ints(0x7fffffff, -1), new byte[99])));
    files.put(
        "element of 2^55 bytes",
        Ebml.join(Ebml.header("webm"), Ebml.claiming(Ebml.SEGMENT, 1L << 55)));
    files.put(
        "frame that claims 2^40 bytes",
        Ebml.webm(
            Ebml.element(Ebml.TRACKS, Ebml.video("V_VP8", 1, 320, 180)),
            Ebml.claiming(
                Ebml.CLUSTER, 1L << 41, Ebml.claiming(Ebml.SIMPLE_BLOCK, 1L << 40, frame(320)))));
  }

  private void withoutEnd() {
    files.put("one byte", new byte[] {0x1a});
    files.put("a million zeros", new byte[LARGE]);
    byte[] ones = new byte[LARGE];
    Arrays.fill(ones, (byte) -1);
    files.put("a million ones", ones);
    files.put("header of WebM, then zeros", Ebml.join(Ebml.header("webm"), new byte[LARGE]));
    files.put("header of MP4, then zeros", Ebml.join(Boxes.ftyp(), new byte[LARGE]));
    byte[] nest = new byte[0];
    for (int i = 0; i < 300; i++) {
      nest = Ebml.endless(Ebml.SEGMENT, nest);
    }
    files.put("EBML without end in EBML without end", Ebml.join(Ebml.header("webm"), nest));
    byte[][] clusters = new byte[50_000][];
    Arrays.fill(clusters, Ebml.endless(Ebml.CLUSTER, Ebml.number(Ebml.TIMESTAMP, 0)));
    files.put(
        "50,000 clusters without end",
        Ebml.join(
            Ebml.header("webm"),
            Ebml.endless(
                Ebml.SEGMENT,
                Ebml.element(Ebml.TRACKS, Ebml.video("V_VP8", 1, 320, 180)),
                Ebml.join(clusters))));
    byte[][] voids = new byte[200_000][];
    Arrays.fill(voids, Ebml.element(Ebml.VOID));
    files.put("200,000 elements of nothing", Ebml.webm(voids));
    byte[] boxes = new byte[0];
    for (int i = 0; i < 3000; i++) {
      boxes = Boxes.box("moov", boxes);
    }
    files.put("3,000 boxes in each other", Ebml.join(Boxes.ftyp(), boxes));
    byte[][] empty = new byte[200_000][];
    Arrays.fill(empty, Boxes.box("free"));
    files.put("200,000 boxes of nothing", Ebml.join(Boxes.ftyp(), Ebml.join(empty)));
  }

  private void withCodecsOfTheirOwn() {
    for (String codec :
        new String[] {
          "V_MJPEG", "V_AV1", "V_MPEG4/ISO/AVC", "V_THEORA", "V_UNCOMPRESSED", "V_VP9"
        }) {
      files.put(
          codec + " of rubbish",
          Ebml.webm(
              Ebml.element(
                  Ebml.TRACKS,
                  Ebml.video(codec, 1, 320, 180, Ebml.element(0x63A2, rubbish(200, 5)))),
              Ebml.cluster(0, rubbish(5000, 1), rubbish(5000, 2), rubbish(5000, 3))));
    }
    files.put(
        "subtitles only",
        Ebml.webm(
            Ebml.element(
                Ebml.TRACKS,
                Ebml.element(
                    Ebml.TRACK,
                    Ebml.number(0xD7, 1),
                    Ebml.number(0x83, 17),
                    Ebml.text(0x86, "S_TEXT/ASS"))),
            Ebml.cluster(0, text("{\\fnhttp://" + address + "}"))));
  }

  private void damaged() {
    for (int seed = 1; seed <= 5; seed++) {
      files.put("WebM with errors, " + seed, withErrors(webm, seed));
      files.put("MP4 with errors, " + seed, withErrors(mp4, seed));
    }
  }

  private static byte[] tenths(byte[] whole, double tenths) {
    return Arrays.copyOf(whole, (int) (whole.length * tenths / 10));
  }

  private static byte[] withErrors(byte[] whole, int seed) {
    Random random = new Random(seed);
    byte[] damaged = whole.clone();
    for (int i = 0; i < 20; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    return damaged;
  }

  private static byte[] rubbish(int length, int seed) {
    byte[] rubbish = new byte[length];
    new Random(seed).nextBytes(rubbish);
    return rubbish;
  }

  private static byte[] mp4(byte[]... samples) {
    return Ebml.join(
        Boxes.ftyp(),
        Boxes.movie(Boxes.track(320, 180, Boxes.inThisFile(), samples)),
        Boxes.box("mdat", new byte[2000]));
  }

  private static byte[] vp8(int saidInHeader, int saidInFrame) {
    return Ebml.webm(
        Ebml.element(Ebml.TRACKS, Ebml.video("V_VP8", 1, saidInHeader, saidInHeader)),
        Ebml.cluster(0, frame(saidInFrame), frame(saidInFrame), frame(saidInFrame)));
  }

  private static byte[] growing() {
    byte[][] frames = new byte[40][];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = frame(100 + 100 * i);
    }
    return Ebml.webm(
        Ebml.element(Ebml.TRACKS, Ebml.video("V_VP8", 1, 320, 180)), Ebml.cluster(0, frames));
  }

  private static byte[] tracks(int count) {
    byte[][] all = new byte[count][];
    for (int i = 0; i < count; i++) {
      all[i] = Ebml.video("V_VP8", i + 1, 320, 180);
    }
    return Ebml.webm(Ebml.element(Ebml.TRACKS, all), Ebml.cluster(0, frame(320)));
  }

  /** A key frame of VP8 (RFC 6386 §9.1) of this width and height, and nothing in it. */
  private static byte[] frame(int size) {
    byte[] frame = new byte[600];
    frame[0] = 0x10;
    frame[1] = 0x20;
    frame[3] = (byte) 0x9d;
    frame[4] = 1;
    frame[5] = 0x2a;
    frame[6] = (byte) size;
    frame[7] = (byte) (size >> 8);
    frame[8] = (byte) size;
    frame[9] = (byte) (size >> 8);
    return frame;
  }

  /** Says that the frames of a track are compressed by zlib: RFC 9559 §5.1.4.1.31. */
  private static byte[] packed() {
    return Ebml.element(
        0x6D80,
        Ebml.element(
            0x6240,
            Ebml.number(0x5031, 0),
            Ebml.number(0x5032, 1),
            Ebml.number(0x5033, 0),
            Ebml.element(0x5034, Ebml.number(0x4254, 0))));
  }

  /** Two hundred megabytes of zeros in two hundred kilobytes. */
  private static byte[] bomb() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      byte[] zeros = new byte[LARGE];
      for (int i = 0; i < 200; i++) {
        deflated.write(zeros);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static byte[] png(int size) {
    byte[] header = Ebml.join(text("IHDR"), Boxes.ints(size, size), new byte[] {8, 2, 0, 0, 0});
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(header);
    return Ebml.join(Boxes.ints(13), header, Boxes.ints((int) sum.getValue()));
  }

  private static byte[] image(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(room(), format, out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.chars().allMatch(c -> c < 256)
        ? text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
        : text.getBytes(UTF_8);
  }

  private static BufferedImage room() {
    BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 320; x++) {
      for (int y = 0; y < 180; y++) {
        image.setRGB(x, y, 0x010101 * ((x + y) / 2));
      }
    }
    return image;
  }

  private static long evenly(long frame) {
    return frame * 250;
  }
}
