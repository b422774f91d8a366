package org.parvis.adapter.kyc.engine.movement;

/** Whether the movements that were asked for were made. */
public enum MovementSeen {
  /** All of them in their order, and no other. */
  AS_ASKED,
  /** Left and right are exchanged throughout, as by a camera that mirrors. */
  MIRRORED,
  /** It cannot be told: a person has to look. */
  UNSURE,
  /** One is missing, or they come in another order. */
  NOT_AS_ASKED
}
