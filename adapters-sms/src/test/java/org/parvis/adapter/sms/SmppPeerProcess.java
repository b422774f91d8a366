package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/**
 * An SMSC in a process of its own, which can be killed. What it accepts is written to a file before
 * it is answered: one line with the moment in milliseconds and the number.
 */
public final class SmppPeerProcess {
  private final FileChannel file;

  private SmppPeerProcess(Path file) throws IOException {
    this.file =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /**
   * Runs until it is killed.
   *
   * @param arguments the port and the file
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    SmppPeerProcess process = new SmppPeerProcess(Path.of(arguments[1]));
    SmppPeer peer = SmppPeer.at(Integer.parseInt(arguments[0]), process::note);
    System.out.println("listening");
    new CountDownLatch(1).await();
    peer.close();
  }

  private void note(SubmitSm message) {
    String line = System.currentTimeMillis() + " +" + message.getDestAddress().getAddress() + "\n";
    try {
      synchronized (file) {
        int unused = file.write(ByteBuffer.wrap(line.getBytes(US_ASCII)));
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
