/** Reads what a document prints for people, line by line. */
package org.parvis.adapter.kyc.engine.text;
