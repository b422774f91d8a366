/** Finds the document in a picture, and says how well it is shown there. */
package org.parvis.adapter.kyc.engine.document;
