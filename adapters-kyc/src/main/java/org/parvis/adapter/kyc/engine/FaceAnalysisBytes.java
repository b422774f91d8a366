package org.parvis.adapter.kyc.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.face.FaceAnalysis;
import org.parvis.adapter.kyc.engine.face.FaceChip;
import org.parvis.adapter.kyc.engine.movement.MovementTrack;
import org.parvis.adapter.kyc.engine.movement.Pose;
import org.parvis.domain.shared.Bytes;

/** The part of {@link AnalysisBytes} that is about a face: how it moved, and pictures of it. */
final class FaceAnalysisBytes {
  private static final int MOST_ENTRIES = 100;

  private FaceAnalysisBytes() {}

  static void write(FaceAnalysis face, DataOutputStream out) throws IOException {
    out.writeInt(face.movement().frames().size());
    for (Optional<Pose> pose : face.movement().frames()) {
      out.writeBoolean(pose.isPresent());
      if (pose.isPresent()) {
        out.writeDouble(pose.get().turn());
        out.writeDouble(pose.get().size());
        out.writeDouble(pose.get().fills());
      }
    }
    out.writeInt(face.straightest().size());
    for (FaceChip chip : face.straightest()) {
      out.write(chip.bytes().toArray());
    }
  }

  /** Reads what {@link #write} wrote. */
  static FaceAnalysis read(DataInputStream in) throws IOException {
    List<Optional<Pose>> poses = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      poses.add(
          in.readBoolean()
              ? Optional.of(new Pose(in.readDouble(), in.readDouble(), in.readDouble()))
              : Optional.empty());
    }
    List<FaceChip> chips = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      byte[] chip = new byte[FaceChip.LENGTH];
      in.readFully(chip);
      chips.add(FaceChip.of(Bytes.of(chip)));
    }
    return new FaceAnalysis(new MovementTrack(poses), chips);
  }

  static void writePrint(List<Long> print, DataOutputStream out) throws IOException {
    out.writeInt(print.size());
    for (long frame : print) {
      out.writeLong(frame);
    }
  }

  /** Reads what {@link #writePrint} wrote. */
  static List<Long> readPrint(DataInputStream in) throws IOException {
    List<Long> print = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      print.add(in.readLong());
    }
    return print;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ENTRIES) {
      throw new IOException("no plausible number of entries");
    }
    return count;
  }
}
