package org.parvis.domain.member;

/** The languages that Parvis speaks. */
public enum Language {
  FRENCH("fr"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** The language of a tag; French for all that Parvis does not speak. */
  public static Language ofTag(String tag) {
    return tag.startsWith("en") ? ENGLISH : FRENCH;
  }
}
