/** Pictures in memory: packed, one float plane at a time. */
package org.parvis.adapter.kyc.engine.image;
