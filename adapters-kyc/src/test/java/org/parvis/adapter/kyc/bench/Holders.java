package org.parvis.adapter.kyc.bench;

import java.time.LocalDate;
import java.util.List;
import org.parvis.adapter.kyc.specimen.Holder;

/** Invented people, with names of all sorts: accents, hyphens, particles, longer than any zone. */
final class Holders {
  private static final List<Holder> ALL =
      List.of(
          holder("Maëlys-Gaëlle Marie", "Martin", 1990, 7, 13, "F"),
          holder("Oscar Hugo", "d'Aubigné-Durand", 1949, 12, 31, "M"),
          holder("Zoé", "Le Goff", 2004, 2, 29, "F"),
          holder("Jean-Noël", "Lefèbvre", 1968, 1, 1, "M"),
          holder("Anne-Sophie Élisabeth", "de La Tour d'Auvergne-Lauraguais", 1981, 10, 5, "F"),
          holder("Jürgen", "Müller-Lüdenscheidt", 1957, 3, 22, "M"),
          holder("Łucja Zofia", "Wiśniewska", 1999, 11, 9, "F"),
          holder("María José", "Peña Íñiguez", 1975, 5, 30, "F"),
          holder("Maximilien François Marie Isidore", "Robert-Desmoulins", 1988, 6, 6, "M"),
          holder("Çağla", "Işık", 2001, 8, 17, "F"),
          holder("Sigurður Þór", "Guðmundsson", 1963, 4, 25, "M"),
          holder("Thị Minh Khai", "Nguyễn", 1995, 9, 2, "F"),
          holder("Siobhán", "O'Brien", 1979, 12, 8, "F"),
          holder("Søren Ægir", "Bjørnsen", 1984, 7, 1, "M"),
          holder("Lou", "Xu", 1992, 2, 14, "F"),
          holder("Barnabé", "Quiñones-Œuvrard", 1971, 11, 19, "M"));

  private Holders() {}

  private static Holder holder(
      String givenNames, String birthName, int year, int month, int day, String sex) {
    return new Holder(givenNames, birthName, LocalDate.of(year, month, day), sex);
  }

  static Holder byTurns(int number) {
    return ALL.get(Math.floorMod(number * 5, ALL.size()));
  }

  /** The same birth date and sex, another birth name. */
  static Holder another(Holder holder, int number) {
    Holder other = byTurns(number + 3);
    return new Holder(holder.givenNames(), other.birthName(), holder.birthDate(), holder.sex());
  }
}
