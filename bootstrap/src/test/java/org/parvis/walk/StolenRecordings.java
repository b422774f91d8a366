package org.parvis.walk;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.domain.verification.ClipKind;

/** What a member's browser recorded, byte for byte, in the hands of somebody with scripts. */
final class StolenRecordings {
  private static final String BYTES =
      "const bytes = data => Uint8Array.from(atob(data), letter => letter.charCodeAt(0));"
          + "const data = blob => new Promise(read => {const reader = new FileReader();"
          + " reader.onload = () => read(reader.result.split(',')[1]); reader.readAsDataURL(blob)});";

  private final Map<String, String> taken = new HashMap<>();

  /** Takes all that this page will record from the next page on. */
  static StolenRecordings from(Page page) {
    StolenRecordings stolen = new StolenRecordings();
    page.exposeFunction(
        "take", arguments -> stolen.taken.put((String) arguments[0], (String) arguments[1]));
    page.addInitScript(
        "{"
            + BYTES
            + """
            const shown = URL.createObjectURL;
            URL.createObjectURL = blob => {
              const kind = document.querySelector('[data-capture]').dataset.capture;
              data(blob).then(all => window.take(kind, all));
              return shown.call(URL, blob);
            };
            }
            """);
    return stolen;
  }

  /** Sends one as the thief's own and goes where the server says. */
  void sendsAsTheirs(Person thief, ClipKind kind) {
    send(thief, kind, of(kind));
  }

  /** The same, played and recorded anew: other bytes, the same pictures. */
  void sendsRecordedAnew(Person thief, ClipKind kind) {
    String recording = of(kind);
    send(thief, kind, OneCamera.filmed(() -> recordedAnew(thief.page(), recording)));
  }

  private String of(ClipKind kind) {
    String recording = taken.get(kind.name());
    if (recording == null) {
      throw new AssertionError("no " + kind + " among " + taken.keySet());
    }
    return recording;
  }

  private static String recordedAnew(Page page, String recording) {
    return (String)
        page.evaluate(
            "async recording => {"
                + BYTES
                + """
                const video = document.createElement('video');
                video.muted = true;
                video.src = URL.createObjectURL(
                  new Blob([bytes(recording)], {type: 'video/webm'}));
                await video.play();
                const type = 'video/webm;codecs=vp8';
                const recorder = new MediaRecorder(
                  video.captureStream(), {mimeType: type, videoBitsPerSecond: 2500000});
                const parts = [];
                recorder.ondataavailable = event => parts.push(event.data);
                const stopped = new Promise(stop => recorder.onstop = stop);
                recorder.start();
                await new Promise(end => video.onended = end);
                recorder.stop();
                await stopped;
                return data(new Blob(parts));
                }
                """,
            recording);
  }

  private static void send(Person thief, ClipKind kind, String recording) {
    Object next =
        thief
            .page()
            .evaluate(
                "async ([kind, recording]) => {"
                    + BYTES
                    + """
                const asks = async (method, path, body) =>
                  (await fetch('/capture/clip' + path, {method, body})).json();
                const all = bytes(recording);
                const {clip} = await asks('POST', '?type=video/webm&kind=' + kind);
                let offset = 0;
                while (offset < all.length) {
                  const piece = all.slice(offset, offset + (1 << 20));
                  offset = (await asks('PUT', `/${clip}?offset=${offset}`, piece)).offset;
                }
                return (await asks('POST', `/${clip}/done?length=${offset}`)).url;
                }
                """,
                List.of(kind.name(), recording));
    thief.opens((String) next);
  }
}
