/** Judges from the points of a face whether the movements that were asked for were made. */
package org.parvis.adapter.kyc.engine.movement;
