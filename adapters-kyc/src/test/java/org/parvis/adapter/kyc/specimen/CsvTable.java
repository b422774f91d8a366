package org.parvis.adapter.kyc.specimen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as RFC 4180 writes it: commas, quotes where needed, a heading in the first line. */
public final class CsvTable {
  private CsvTable() {}

  /** Each row by the names of its columns; a missing cell is empty. */
  public static List<Map<String, String>> read(Path file) throws IOException {
    return rows(Files.readString(file));
  }

  static List<Map<String, String>> rows(String text) {
    List<List<String>> cells = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int k = 0; k < cells.get(0).size(); k++) {
        row.put(cells.get(0).get(k), k < cells.get(i).size() ? cells.get(i).get(k) : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        end(rows, row, cell);
        row = new ArrayList<>();
      }
    }
    end(rows, row, cell);
    return rows;
  }

  private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
    if (!row.isEmpty() || !cell.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    cell.setLength(0);
  }
}
