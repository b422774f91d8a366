package org.parvis.bootstrap.configuration;

/** A configured secret: it is handed to the one who needs it and shown to nobody. */
public final class Secret {
  private final String text;

  Secret(String text) {
    this.text = text;
  }

  /** The only way out, for the adapter that signs in somewhere with it. */
  public String reveal() {
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text.isEmpty() ? "" : "********";
  }
}
