/** Measures the engine as the server runs it: `./parvis bench-verification` (ADR 0027). */
package org.parvis.adapter.kyc.bench;
