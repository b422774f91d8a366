/** Decodes recordings, restricted to the containers and codecs that browsers make. */
package org.parvis.adapter.kyc.engine.video;
