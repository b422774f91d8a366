/** Draws specimen identity cards and films them, so that no real document is ever needed. */
package org.parvis.adapter.kyc.specimen;
