/** Tells recordings apart by what they show, so that one that is sent again is recognised. */
package org.parvis.adapter.kyc.engine.print;
