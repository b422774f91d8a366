/** Starts the engine's process and translates its report into the words of the domain. */
package org.parvis.adapter.kyc.embedded;
