/**
 * The engine that looks at recordings. It runs in a process of its own; the server never loads it.
 */
package org.parvis.adapter.kyc.engine;
