package org.parvis.domain.verification.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.member.PersonName;

/**
 * Declared given names, birth name, usage name | surname and given names of the zone | what the
 * comparison says: nothing for the same name, reasons, or after ≠ what differs. An ellipsis stands
 * for the end of a field without room.
 */
class NameComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marie          | Dupont           | DUPONT            | MARIE
          marie          | DUPONT           | DUPONT            | MARIE
          Éléonore       | Lefèvre          | LEFEVRE           | ELEONORE
          Maëlys-Gaëlle  | Bérenger         | BERENGER          | MAELYS GAELLE
          Jean-Noël      | Châtelain        | CHATELAIN         | JEAN NOEL
          Jean-Noël      | Châtelain        | CHATELAIN         | JEANNOEL
          Jean Noël      | Châtelain        | CHATELAIN         | JEANNOEL
          François       | Garçon           | GARCON            | FRANCOIS
          Anaïs          | Guÿot            | GUYOT             | ANAIS
          Zoé            | d'Aubigné        | DAUBIGNE          | ZOE
          Zoé            | D’Aubigné        | D AUBIGNE         | ZOE
          Yann           | L'Hénoret        | LHENORET          | YANN
          Gwenaël        | Le Goff          | LE GOFF           | GWENAEL
          Gwenaël        | Le Goff          | LEGOFF            | GWENAEL
          Loïc           | Kerguélen-Trémarec | KERGUELEN TREMAREC | LOIC
          Chloé          | de La Rochefoucauld | DE LA ROCHEFOUCAULD | CHLOE
          Hélène         | du Bois          | DU BOIS           | HELENE
          Łukasz         | Wiśniewski       | WISNIEWSKI        | LUKASZ
          Małgorzata     | Żółkiewska-Ćwik  | ZOLKIEWSKA CWIK   | MALGORZATA
          Grażyna        | Łęcka            | LECKA             | GRAZYNA
          João           | Conceição        | CONCEICAO         | JOAO
          Inês           | Magalhães Peixoto | MAGALHAES PEIXOTO | INES
          Iñaki          | Muñoz            | MUNOZ             | INAKI
          José María     | Ibáñez Núñez     | IBANEZ NUNEZ      | JOSE MARIA
          Núria          | Gal·la           | GALLA             | NURIA
          Văn Anh        | Nguyễn           | NGUYEN            | VAN ANH
          Thị Hồng Nhung | Đặng             | DANG              | THI HONG NHUNG
          Quốc Đạt       | Trương           | TRUONG            | QUOC DAT
          Mỹ Ửng         | Lê               | LE                | MY UNG
          Işıl           | Yıldız           | YILDIZ            | ISIL
          İbrahim        | Çağlayan         | CAGLAYAN          | IBRAHIM
          Şükrü          | Ağaoğlu          | AGAOGLU           | SUKRU
          Ștefan         | Țurcanu          | TURCANU           | STEFAN
          Ştefan         | Ţurcanu          | TURCANU           | STEFAN
          Ioana-Mădălina | Brânză           | BRANZA            | IOANA MADALINA
          Gábor          | Szűcs            | SZUCS             | GABOR
          Ödön           | Kőműves          | KOMUVES           | ODON
          Zdeněk         | Dvořáček         | DVORACEK          | ZDENEK
          Ľubomír        | Šťastný          | STASTNY           | LUBOMIR
          Jürgen         | Gerstäcker       | GERSTACKER        | JURGEN
          Guðrún         | Sigurðardóttir   | SIGURDARDOTTIR    | GUDRUN
          Māris          | Bērziņš          | BERZINS           | MARIS
          Žydrūnė        | Vaičiūnaitė      | VAICIUNAITE       | ZYDRUNE
          Ġorġ           | Ħaġġar           | HAGGAR            | GORG
          Đorđe          | Đukić            | DUKIC             | DORDE
          Siobhán        | O'Sullivan       | OSULLIVAN         | SIOBHAN
          Siobhán        | O’Sullivan       | O SULLIVAN        | SIOBHAN
          Máire          | Ní Dhomhnaill    | NI DHOMHNAILL     | MAIRE
          Llŷr           | Ap Huw           | AP HUW            | LLYR
          Abd el-Kader   | Ben Youssef      | BEN YOUSSEF       | ABDELKADER
          Abd el-Kader   | Benyoussef       | BEN YOUSSEF       | ABD EL KADER
          Fatima Zahra   | El Idrissi       | ELIDRISSI         | FATIMA ZAHRA
          Fatima-Zahra   | El-Idrissi       | EL IDRISSI        | FATIMA ZAHRA
          Mouhammadou    | N'Diaye          | NDIAYE            | MOUHAMMADOU
          Aïssatou       | N’Dour           | N DOUR            | AISSATOU
          J.             | Dupont           | DUPONT            | J
          Nāhiʻenaʻena   | Kealoha          | KEALOHA           | NAHIENAENA
          """)
  void alike_but_for_accents_and_signs_is_the_same(
      String given, String birth, String surname, String names) {
    assertThat(said(compare(given, birth, "", surname, names))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jürgen        | Müller            | MUELLER             | JUERGEN
          Jürgen        | Müller            | MULLER              | JUERGEN
          Ülkü          | Gündüz            | GUENDUEZ            | UELKUE
          Günter        | Groß              | GROSS               | GUENTER
          Anna          | GROẞ              | GROSS               | ANNA
          Anna          | Weiß-Strauß       | WEISS STRAUSS       | ANNA
          Jörg          | Schäfer           | SCHAEFER            | JOERG
          Bärbel        | Köhler            | KOEHLER             | BAERBEL
          Søren         | Kjær              | KJAER               | SOEREN
          Søren         | Kjær              | KJAER               | SOREN
          Åse           | Bjørnstad         | BJOERNSTAD          | AASE
          Åse           | Bjørnstad         | BJORNSTAD           | AASE
          Pål           | Håkonsen          | HAAKONSEN           | PAAL
          Björn         | Åkesson           | AAKESSON            | BJOERN
          Þorbjörg      | Þórðardóttir      | THORDARDOTTIR       | THORBJORG
          Þór           | Guðmundsson       | GUDMUNDSSON         | THOR
          Ægir          | Sæmundsson        | SAEMUNDSSON         | AEGIR
          Itziar        | Nuñez             | NUNXXEZ             | ITZIAR
          Ülle          | Pärn              | PAERN               | UXXLLE
          Solène        | Œuvrard           | OEUVRARD            | SOLENE
          Lætitia       | Cœur              | COEUR               | LAETITIA
          Đorđe         | Đukić             | DJUKIC              | DJORDJE
          Ĳsbrand       | Dĳkstra           | DIJKSTRA            | IJSBRAND
          Məmməd        | Əliyev            | ALIYEV              | MAMMAD
          Jürgen        | Weiß              | WEISS               | JURGEN
          """)
  void a_letter_that_the_zone_does_not_have_is_spelled_out(
      String given, String birth, String surname, String names) {
    assertThat(said(compare(given, birth, "", surname, names))).isEqualTo("TRANSLITERATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Maximilienne Alexandrine   | Vercingétorix    | VERCINGETORIX          | MAXIMILIENNE ALEX…
          Maximilienne Alexandrine   | Vercingétorix    | VERCINGETORIX          | MAXIMILIENNE A…
          Maximilienne Alexandrine   | Vercingétorix    | VERCINGETORIX          | MAXIMILIENNE…
          Maximilienne Alexandrine   | Vercingétorix    | VERCINGETORIX          | M A…
          Jean-Baptiste Emmanuel     | Vercingétorix    | VERCINGETORIX          | JEAN B E…
          Jean-Baptiste Emmanuel     | Vercingétorix    | VERCINGETORIX          | JEAN BAPT…
          Anna Margarethe            | Schwarzenberger-Wolkenstein Hohenlohe | SCHWARZENBERGER WOLKENSTEIN HOHEN | A M…
          Anna Margarethe            | Schwarzenberger-Wolkenstein Hohenlohe | SCHWARZENBERGER W H | ANNA M…
          Anna Margarethe            | Schwarzenberger-Wolkenstein Hohenlohe | SCHWARZENBERGER | ANNA MARGARETHE…
          Chanakarn                  | Phromphanrathanakul | PHROMPHANRATHANAK   | C…
          Jonathan Alexander         | Papadopoulos-Konstantinidis | PAPADOPOULOS KONSTANTI | JONATHAN ALEXANDE…
          Maria da Conceição         | Vasconcelos Albuquerque e Meneses | VASCONCELOS ALBUQUERQUE E MEN | MARIA D C…
          Nguyễn Hoàng Phương        | Tôn Nữ           | TON NU                 | NGUYEN HOANG PHUO…
          Ramanathan Venkatasubramanian | Krishnamoorthy | KRISHNAMOORTHY        | RAMANATHAN VENKATASUBR…
          Marie Antoinette Joséphine | Montmorency-Luxembourg de Saint-Évremond-Beauregard | MONTMORENCY LUXEMBOURG DE SAIN | MARIE A…
          """)
  void a_name_without_room_is_compared_as_far_as_it_goes(
      String given, String birth, String surname, String names) {
    assertThat(said(compare(given, birth, "", surname, names))).isEqualTo("TRUNCATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marie                | Dupont        | DUPONT            | MARIE ANNE             | GIVEN_NAME_MISSING
          Marie Anne           | Dupont        | DUPONT            | MARIE                  | GIVEN_NAME_MISSING
          Marie Sophie         | Dupont        | DUPONT            | MARIE ANNE SOPHIE      | GIVEN_NAME_MISSING
          Jean-Pierre          | Dupont        | DUPONT            | JEAN PIERRE LOUIS      | GIVEN_NAME_MISSING
          Jean-Pierre          | Dupont        | DUPONT            | JEANPIERRE LOUIS       | GIVEN_NAME_MISSING
          Jean Pierre Louis    | Dupont        | DUPONT            | JEANPIERRE             | GIVEN_NAME_MISSING
          Maria                | Kowalska      | KOWALSKA          | MARIA ZOFIA            | GIVEN_NAME_MISSING
          Ana                  | Silva Santos  | SILVA SANTOS      | ANA BEATRIZ            | GIVEN_NAME_MISSING
          Jürgen               | Voß           | VOSS              | JUERGEN KARL           | GIVEN_NAME_MISSING+TRANSLITERATED
          Anne                 | Dupont        | DUPONT            | MARIE ANNE             | FIRST_GIVEN_NAME_MISSING
          Marie Anne           | Dupont        | DUPONT            | ANNE                   | FIRST_GIVEN_NAME_MISSING
          An                   | Nguyễn        | NGUYEN            | VAN AN                 | FIRST_GIVEN_NAME_MISSING
          Amine                | Benali        | BENALI            | MOHAMED AMINE          | FIRST_GIVEN_NAME_MISSING
          Marie Anne           | Dupont        | DUPONT            | ANNE MARIE             | GIVEN_NAME_ORDER
          Pierre Jean Louis    | Dupont        | DUPONT            | LOUIS JEAN PIERRE      | GIVEN_NAME_ORDER
          Anne-Marie Sophie    | Dupont        | DUPONT            | SOPHIE ANNE MARIE      | GIVEN_NAME_ORDER
          Zoë Jörn             | Dupont        | DUPONT            | JOERN ZOE              | GIVEN_NAME_ORDER+TRANSLITERATED
          Anne Marie           | Dupont        | DUPONT            | MARIE SOPHIE ANNE      | GIVEN_NAME_ORDER+FIRST_GIVEN_NAME_MISSING
          Marie                | Dupont        | DUPONT            | MARIE MAXIMILIENNE AL… | GIVEN_NAME_MISSING
          Marie Alexandra      | Dupont        | DUPONT            | MARIE MAXIMILIENNE AL… | GIVEN_NAME_MISSING+TRUNCATED
          """)
  void given_names_may_be_fewer_or_in_another_order(
      String given, String birth, String surname, String names, String reasons) {
    assertThat(said(compare(given, birth, "", surname, names))).isEqualTo(sorted(reasons));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Durand   | Martin        | DURAND EPOUSE MARTIN          | USAGE_NAME
          Durand   | Martin        | DURAND EP MARTIN              | USAGE_NAME
          Durand   | Martin        | DURAND EPSE MARTIN            | USAGE_NAME
          Durand   | Martin        | DURAND VEUVE MARTIN           | USAGE_NAME
          Durand   | Martin        | DURAND USAGE MARTIN           | USAGE_NAME
          Durand   | Martin        | DURAND NOM D USAGE MARTIN     | USAGE_NAME
          Durand   | Martin        | MARTIN NEE DURAND             | USAGE_NAME
          Durand   | ''            | DURAND EPOUSE MARTIN          | USAGE_NAME
          Durand   | Martin        | DURAND MARTIN                 | USAGE_NAME
          Durand   | Martin        | MARTIN DURAND                 | USAGE_NAME
          Durand   | Martin-Durand | MARTIN DURAND                 | USAGE_NAME
          Durand   | Durand-Martin | DURAND MARTIN                 | USAGE_NAME
          Gabler   | Mustermann    | MUSTERMANN GEB GABLER         | USAGE_NAME
          Nowak    | Zieliński     | ZIELINSKI                     | USAGE_NAME_ALONE
          Gabler   | Müller        | MUELLER                       | TRANSLITERATED+USAGE_NAME_ALONE
          Durand   | Martin        | MARTIN                        | USAGE_NAME_ALONE
          Durand   | Martin        | DURAND                        | ''
          Durand   | Martin        | DURAND EPOUSE MAR…            | TRUNCATED+USAGE_NAME
          Durand   | Le Goff       | DURAND EPOUSE LE GOFF         | USAGE_NAME
          """)
  void the_usage_name_may_stand_beside_the_birth_name_or_in_its_place(
      String birth, String usage, String surname, String reasons) {
    assertThat(said(compare("Claire", birth, usage, surname, "CLAIRE"))).isEqualTo(sorted(reasons));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de Villiers          | VILLIERS DE        | CHARLES         | PARTICLE_MOVED
          de Villiers          | VILLIERS           | CHARLES DE      | PARTICLE_MOVED
          van der Meulen       | MEULEN VAN DER     | CHARLES         | PARTICLE_MOVED
          van der Meulen       | MEULEN             | CHARLES VAN DER | PARTICLE_MOVED
          d'Aubigné            | AUBIGNE D          | CHARLES         | PARTICLE_MOVED
          von Goethe           | GOETHE             | CHARLES         | PARTICLE_MISSING
          de Villiers          | VILLIERS           | CHARLES         | PARTICLE_MISSING
          Villiers             | DE VILLIERS        | CHARLES         | PARTICLE_MISSING
          Amrani               | EL AMRANI          | CHARLES         | PARTICLE_MISSING
          Silva Santos         | DA SILVA DOS SANTOS | CHARLES        | PARTICLE_MISSING
          von Bülow            | BUELOW VON         | CHARLES         | PARTICLE_MOVED+TRANSLITERATED
          """)
  void a_particle_may_stand_elsewhere_and_is_a_doubt_where_it_is_missing(
      String birth, String surname, String names, String reasons) {
    assertThat(said(compare("Charles", birth, "", surname, names))).isEqualTo(sorted(reasons));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marie            | Martin          | ''       | MARTEN           | MARIE            | BIRTH_NAME
          Marie            | Martin          | ''       | MARTINS          | MARIE            | BIRTH_NAME
          Marie            | Martinez        | ''       | MARTIN           | MARIE            | BIRTH_NAME
          Marie            | Martinez        | ''       | MARTIN…          | MARIE            | BIRTH_NAME
          Marie            | Baur            | ''       | BAUER            | MARIE            | BIRTH_NAME
          Marie            | Muller          | ''       | MUELLER          | MARIE            | BIRTH_NAME
          Marie            | Müller          | ''       | MUEELLER         | MARIE            | BIRTH_NAME
          Marie            | Martin          | ''       | DUPONT           | ANNA             | BIRTH_NAME+GIVEN_NAMES
          Marie            | Martin          | ''       | MARTIN           | MARIA            | GIVEN_NAMES
          Marie            | Martin          | ''       | MARTIN           | ANNA             | GIVEN_NAMES
          Marie Anne       | Martin          | ''       | MARTIN           | MARIE LOUISE     | GIVEN_NAMES
          Jean-Pierre      | Martin          | ''       | MARTIN           | JEAN             | GIVEN_NAMES
          Jean-Pierre      | Martin          | ''       | MARTIN           | JEAN LOUIS       | GIVEN_NAMES
          Maximilienne     | Martin          | ''       | MARTIN           | MAXIMILIENNE B   | GIVEN_NAME_MISSING!
          Maximilienne Alexandrine | Martin  | ''       | MARTIN           | MAXIMILIENNE B…  | GIVEN_NAMES
          Maximilienne     | Martin          | ''       | MARTIN           | MAXIMIL          | GIVEN_NAMES
          Mohammed         | El Amrani       | ''       | EL AMRANI        | MOHAMED          | GIVEN_NAMES
          Youssef          | Ben Ali         | ''       | BEN ALI          | YOUSSEFE         | GIVEN_NAMES
          Jean             | Martin          | ''       | MARTIN           | ''               | GIVEN_NAMES
          Jean             | Martin          | ''       | ''               | JEAN             | BIRTH_NAME
          Martin           | Jean            | ''       | MARTIN           | JEAN             | BIRTH_NAME+GIVEN_NAMES
          Claire           | Durand          | Martin   | DURAND EPOUSE PETIT | CLAIRE        | USAGE_NAME
          Claire           | Durand          | Martin   | MARTIN NEE PETIT | CLAIRE           | BIRTH_NAME
          Claire           | Durand          | Martin   | PETIT            | CLAIRE           | BIRTH_NAME
          Claire           | Durand          | ''       | MARTIN NEE DUPUIS | CLAIRE          | BIRTH_NAME
          Ana              | García          | ''       | GARCIA LOPEZ     | ANA              | BIRTH_NAME
          Ana              | Santos          | ''       | SILVA SANTOS     | ANA              | BIRTH_NAME
          Þór              | Guðmundsson     | ''       | GUDMUNDSSON      | POR              | GIVEN_NAMES
          Işıl             | Yıldız          | ''       | YILDIZ           | ISLI             | GIVEN_NAMES
          Anna             | Weiß            | ''       | WEIB             | ANNA             | BIRTH_NAME
          Иван             | Petrov          | ''       | PETROV           | IVAN             | SCRIPT
          محمد             | Benali          | ''       | BENALI           | MOHAMED          | SCRIPT
          Nikos            | Παπαδόπουλος    | ''       | PAPADOPOULOS     | NIKOS            | SCRIPT
          """)
  void another_name_differs(
      String given, String birth, String usage, String surname, String names, String in) {
    String expected = in.endsWith("!") ? in.replace("!", "") : "≠ " + sorted(in);

    assertThat(said(compare(given, birth, usage, surname, names))).isEqualTo(expected);
  }

  @Test
  void what_is_the_same_or_differs_for_a_reason_of_the_zone_is_proved() {
    assertThat(compare("Marie", "Dupont", "", "DUPONT", "MARIE").proves()).isTrue();
    assertThat(compare("Jürgen", "Müller", "", "MUELLER", "JUERGEN").proves()).isTrue();
    assertThat(compare("Marie", "Dupont", "", "DUPONT", "MARIE ANNE").proves()).isTrue();
    assertThat(compare("Marie Anne", "Dupont", "", "DUPONT", "ANNE MARIE").proves()).isTrue();
    assertThat(compare("Eva", "de Wit", "", "WIT DE", "EVA").proves()).isTrue();
    assertThat(compare("Eva", "Durand", "Petit", "DURAND EPOUSE PETIT", "EVA").proves()).isTrue();
  }

  @Test
  void a_doubt_is_left_to_a_person_and_so_is_another_name() {
    assertThat(compare("Anne", "Dupont", "", "DUPONT", "MARIE ANNE").proves()).isFalse();
    assertThat(compare("Eva", "Durand", "Petit", "PETIT", "EVA").proves()).isFalse();
    assertThat(compare("Eva", "de Wit", "", "WIT", "EVA").proves()).isFalse();
    assertThat(compare("Eva", "de Wit", "", "WITTE", "EVA").proves()).isFalse();
  }

  @Test
  void one_doubt_among_good_reasons_is_a_doubt() {
    NameAnswer both = compare("Jürgen", "von Bülow", "", "BUELOW", "JUERGEN");

    assertThat(said(both)).isEqualTo("PARTICLE_MISSING+TRANSLITERATED");
    assertThat(both.proves()).isFalse();
  }

  @Test
  void a_hundred_letters_with_every_form_are_compared_at_once() {
    String longest = "Ü".repeat(PersonName.LONGEST);
    String many = "A ".repeat(PersonName.LONGEST / 2).strip();

    assertThat(said(compare(longest, longest, "", "UE".repeat(100), "UXX".repeat(100))))
        .isEqualTo("TRANSLITERATED");
    assertThat(said(compare(many, "B", "", "B", many + " C"))).isEqualTo("GIVEN_NAME_MISSING");
    assertThat(said(compare(many + "b", "B", "", "B", "C " + many))).startsWith("≠");
  }

  // ICAO 9303-3 §6 table A: every letter of Latin script that it names has a spelling.
  @Test
  void every_letter_of_the_table_can_be_printed() {
    String letters =
        "ÁÀÂÄÃĂÅĀĄÆĆĈČĊÇÐĐĎÉÈÊËĚĖĒĘĔĜĞĠĢĦĤIÍÌÎÏĨİĪĮĬĲĴĶŁĹĽĻĿŃÑŇŅŊØÓÒÔÖÕŐŌŎŒŔŘŖŚŜŠŞẞŤŢŦÚÙÛÜŨŬŰŮŪŲŴÝŶŸŹŽŻÞ";

    assertThat(Spelling.of(letters).canBePrinted()).isTrue();
    assertThat(Spelling.of(letters.toLowerCase(java.util.Locale.ROOT)).canBePrinted()).isTrue();
    assertThat(Spelling.of("ы").canBePrinted()).isFalse();
  }

  @Test
  void no_name_fits_nothing() {
    Set<String> answers =
        List.of("Marie", "Ü", "-").stream()
            .map(name -> Spelling.of(name).fits("", true).toString())
            .collect(Collectors.toSet());

    assertThat(answers).containsExactly("Optional.empty");
  }

  private static NameAnswer compare(
      String given, String birth, String usage, String surname, String names) {
    boolean cut = surname.endsWith("…") || names.endsWith("…");
    return NameComparison.compare(
        new PersonName(given, birth, usage),
        new NamesInZone(surname.replace("…", ""), names.replace("…", ""), cut, cut));
  }

  private static String said(NameAnswer answer) {
    return answer.match(
        same -> "",
        compatible -> joined(compatible.reasons()),
        different -> "≠ " + joined(different.in()));
  }

  private static <E extends Enum<E>> String joined(Set<E> values) {
    return values.stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
  }

  private static String sorted(String words) {
    return String.join("+", new TreeSet<>(List.of(words.split("\\+"))));
  }

  /** Nobody forgets a reason that no example shows. */
  @Test
  void every_reason_says_whether_it_proves() {
    assertThat(EnumSet.allOf(NameReason.class).stream().filter(NameReason::proves))
        .containsExactlyInAnyOrder(
            NameReason.TRANSLITERATED,
            NameReason.TRUNCATED,
            NameReason.GIVEN_NAME_MISSING,
            NameReason.GIVEN_NAME_ORDER,
            NameReason.USAGE_NAME,
            NameReason.PARTICLE_MOVED);
  }
}
