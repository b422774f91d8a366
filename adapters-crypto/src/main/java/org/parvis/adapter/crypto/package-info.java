/** Hashing, sealing, chance and tokens. Nothing else in the product touches cryptography. */
@org.jspecify.annotations.NullMarked
package org.parvis.adapter.crypto;
